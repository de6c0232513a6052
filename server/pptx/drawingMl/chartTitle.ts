import { el, words, type Xml } from '../xml/xml.ts'

/** A title of the chart or of an axis. */
export const titleXml = (text: string, look: { readonly sz?: number; readonly b: boolean }): Xml =>
  el(
    'c:title',
    {},
    el(
      'c:tx',
      {},
      el(
        'c:rich',
        {},
        el('a:bodyPr'),
        el('a:lstStyle'),
        el(
          'a:p',
          {},
          el('a:pPr', {}, el('a:defRPr', look)),
          el('a:r', {}, el('a:rPr', { lang: 'en-US', ...look }), el('a:t', {}, words(text))),
        ),
      ),
    ),
    el('c:overlay', { val: false }),
  )
