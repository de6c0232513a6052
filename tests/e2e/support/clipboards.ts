import type { Locator } from '@playwright/test'

/** What a program leaves on the clipboard, or hands over in a drag. */
export interface Clipboard {
  readonly html?: string
  readonly text?: string
  /** A small PNG beside or instead of the words. */
  readonly picture?: boolean
  /** A file of this name and type, without any use as a picture. */
  readonly file?: { readonly name: string; readonly type: string; readonly content: string }
}

const cells = [
  ['Region', 'Orders'],
  ['North', '1,200'],
  ['South', '480'],
] as const

/** The same three rows as each program writes them. All but the web page put a picture of the cells beside them. */
export const tables: Readonly<Record<string, Clipboard>> = {
  Excel: office(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!--
      td {padding-top:1px; font-weight:400; white-space:nowrap;}
      .xl70 {font-weight:700;} --></style></head><body link="#0563C1">
    <table border=0 cellpadding=0><!--StartFragment--><col width=64 span=2>
    ${rows((cell, row) => `<td class=${row === 0 ? 'xl70' : 'xl65'} style='height:15pt'>${cell}</td>`)}
    <!--EndFragment--><![if supportMisalignedColumns]>
    <tr height=0 style='display:none'><td width=64></td><td width=64></td></tr><![endif]></table></body></html>`),
  Calc: office(`<html><body><table cellspacing="0" border="0"><colgroup width="85"></colgroup>
    ${rows((cell, row) => `<td height="17" align="left">${row === 0 ? `<b><font face="Arial">${cell}</font></b>` : `<font>${cell}<br></font>`}</td>`)}
    </table></body></html>`),
  OneNote: office(`<html><body><div style='direction:ltr'><table border=1 cellpadding=0>
    ${rows((cell, row) => `<td style='padding:4pt'>\n<p style='margin:0in;${row === 0 ? 'font-weight:bold' : ''}'>${cell}</p>\n</td>`)}
    </table></div></body></html>`),
  'Google Sheets':
    office(`<meta charset='utf-8'><google-sheets-html-origin><style><!--td {border:1px}--></style>
    <table data-sheets-root="1" dir="ltr"><tbody>
    ${rows((cell, row) => `<td style="${row === 0 ? 'font-weight:bold;' : ''}overflow:hidden">${cell}</td>`)}
    </tbody></table>`),
  Numbers:
    office(`<!DOCTYPE html><html><head><meta name="Generator" content="Cocoa HTML Writer"><style type="text/css">
    p.p1 {margin: 0.0px; font: 10.0px 'Helvetica Neue'} td.td1 {border-style: solid; padding: 4.0px}</style></head><body>
    <table cellspacing="0" cellpadding="0" class="t1"><tbody>
    ${rows((cell, row) => `<td valign="top" class="td1"><p class="p1">${row === 0 ? `<b>${cell}</b>` : cell}</p></td>`)}
    </tbody></table></body></html>`),
  'the copy button of an AI chat': {
    text: ['| **Region** | Orders |', '| :--- | ---: |', '| North | 1,200 |', '| South | 480 |'].join('\n'),
  },
  'a web page': {
    html: `<table><thead><tr>${cells[0].map((cell) => `<th>\n  <b>${cell}</b>\n</th>`).join('\n')}</tr></thead>
      <tbody>${cells
        .slice(1)
        .map(rowOf((cell) => `<td>\n  ${cell}\n</td>`))
        .join('')}</tbody></table>`,
    text: plain('\t'),
  },
}

/** One list as programs write it whose HTML has no list in it. */
export const writtenLists: Readonly<Record<string, Clipboard>> = {
  PowerPoint: {
    html: ['Price', 'Date', 'Rest']
      .map(
        (
          words,
          at,
        ) => `<div class=O style='text-align:left'><p style='margin-left:${at === 1 ? '.75in' : '.25in'};
        text-indent:-.25in'><span style='mso-special-format:bullet;font-family:${at === 1 ? 'Courier New' : 'Arial'}'>${at === 1 ? 'o' : '•'}</span><span
        style='font-size:28pt'>${words}</span></p></div>`,
      )
      .join('\n'),
    text: 'Price\r\nDate\r\nRest',
    picture: true,
  },
  'Word with its styles': {
    html: ['Price', 'Date', 'Rest']
      .map(
        (
          words,
          at,
        ) => `<p class=MsoListParagraph style='margin-left:${at === 1 ? '1in' : '.5in'};text-indent:-.25in;
        mso-list:l0 level${at === 1 ? 2 : 1} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
        style='font:7pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>`,
      )
      .join('\n'),
  },
  'a mail that lost Word’s styles': {
    html: ['Price', 'Date', 'Rest']
      .map(
        (words, at) => `<p style="margin-left:${at === 1 ? 72 : 36}pt;text-indent:-18pt"><span
        style="font-family:${at === 1 ? 'Wingdings' : 'Symbol'}">${at === 1 ? '§' : '·'}<span>&nbsp;&nbsp;&nbsp; </span></span>${words}</p>`,
      )
      .join('\n'),
  },
  'Word on the web': {
    html: ['Price', 'Date', 'Rest']
      .map(
        (words, at) =>
          `<div><ul><li data-aria-level="${at === 1 ? 2 : 1}"><p><span>${words}&nbsp;</span></p></li></ul></div>`,
      )
      .join(''),
  },
  'lines in a web mail': {
    html: '<div dir="ltr">- Price<br>&nbsp;&nbsp; • Date<br>- <span>Rest</span></div>',
  },
  'Google Docs': {
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0">
      <li dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr"><span style="font-weight:400">Price</span></p></li>
      <ul><li dir="ltr" aria-level="2" style="list-style-type:circle"><p dir="ltr"><span>Date</span></p></li></ul>
      <li dir="ltr" aria-level="1" style="list-style-type:disc"><p dir="ltr"><span>Rest</span></p></li></ul></b>`,
  },
  'the copy button of an AI chat': { text: '- **Price**\n  - Date\n- Rest' },
  'plain text of Word': { text: '•\tPrice\r\no\tDate\r\n•\tRest' },
  'plain text with tabs': { text: '–\tPrice\n\t–\tDate\n–\tRest' },
}

/** What all of them say. */
export const tableLines = cells.map((row) => row.join('\t'))

function office(html: string): Clipboard {
  return { html, text: plain('\t'), picture: true }
}

function plain(between: string): string {
  return cells.map((row) => row.join(between)).join('\r\n')
}

function rows(cell: (words: string, row: number) => string): string {
  return cells.map((row, at) => rowOf((words) => cell(words, at))(row)).join('\n')
}

function rowOf(cell: (words: string) => string) {
  return (row: readonly string[]): string => `<tr>${row.map(cell).join('\n')}</tr>`
}

/** As if the keys for pasting were pressed where the element is. */
export const paste = (into: Locator, clipboard: Clipboard): Promise<void> => bring(into, 'paste', clipboard)

/** As if it were let go of in the middle of the element. */
export const drop = (onto: Locator, clipboard: Clipboard): Promise<void> => bring(onto, 'drop', clipboard)

function bring(target: Locator, how: 'paste' | 'drop', clipboard: Clipboard): Promise<void> {
  return target.evaluate(
    async (element, { how, clipboard: { html, text, picture, file } }) => {
      const data = new DataTransfer()
      if (html !== undefined) data.setData('text/html', html)
      if (text !== undefined) data.setData('text/plain', text)
      if (picture) {
        const drawing = new OffscreenCanvas(120, 80)
        drawing.getContext('2d')!.fillRect(10, 10, 60, 40)
        data.items.add(new File([await drawing.convertToBlob()], 'image.png', { type: 'image/png' }))
      }
      if (file) data.items.add(new File([file.content], file.name, { type: file.type }))
      const { x, y, width, height } = element.getBoundingClientRect()
      const where = { clientX: x + width / 2, clientY: y + height / 2 }
      const event =
        how === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true, ...where })
      element.dispatchEvent(event)
    },
    { how, clipboard },
  )
}
