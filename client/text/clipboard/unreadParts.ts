/**
 * What stands in HTML beside its words: programs, pictures, fields and buttons of a page, what it does not show, and
 * the apparatus of Word (deleted words that are kept for review, comments, notes).
 */
const unread = [
  'style, script, template, title, noscript, iframe, frame, object, embed, applet, canvas, audio, video, svg, math, img',
  'button, input, select, textarea, meter, progress',
  '[hidden], [aria-hidden="true"], [style*="mso-hide:all"], [style*="mso-hide: all"]',
  'del[datetime], a.msocomanchor, .MsoCommentReference, .MsoFootnoteReference, .MsoEndnoteReference',
  '[style*="mso-special-character:comment"], [style*="mso-element:comment-list"]',
  '[style*="mso-element:footnote-list"], [style*="mso-element:endnote-list"]',
].join(', ')

export function removeUnread(body: HTMLElement): void {
  for (const part of body.querySelectorAll(unread)) part.remove()
  // Rows stay: a table's own way to say how wide its columns are is read as such.
  for (const part of body.querySelectorAll<HTMLElement>('[style*="display"]:not(tr)'))
    if (part.style.display === 'none') part.remove()
}
