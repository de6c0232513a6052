import { open, type FileHandle } from 'node:fs/promises'
import type { CDPSession, Page } from 'playwright-core'

/** Bytes that Chromium hands over at once: more of them at a time are longer on their way than they take to be written. */
const piece = 1024 * 1024

/** What the page's own styles say, without margins of Chromium's. */
const asStyled = { preferCSSPageSize: true, marginTop: 0, marginBottom: 0, marginLeft: 0, marginRight: 0 }

/** A page as a PDF, piece by piece: while one is written the next is on its way, where `page.pdf()` has all in memory. */
export async function writePdf(page: Page, path: string): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const { stream } = await line.send('Page.printToPDF', {
    ...asStyled,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    transferMode: 'ReturnAsStream',
  })
  const file = await open(path, 'w')
  try {
    await copied(line, stream!, file)
  } finally {
    await file.close()
  }
}

async function copied(line: CDPSession, handle: string, file: FileHandle): Promise<void> {
  let coming = line.send('IO.read', { handle, size: piece })
  for (let isOver = false; !isOver;) {
    const { data, base64Encoded, eof } = await coming
    isOver = eof
    if (!eof) coming = line.send('IO.read', { handle, size: piece })
    await file.write(Buffer.from(data, base64Encoded ? 'base64' : 'utf8'))
  }
}
