import { themeOf } from '../themeOf.ts'

/** A calm report: navy ink on white, one amber for what needs attention. */
export const ledger = themeOf({
  name: 'Ledger',
  colors: {
    text: '#16243a',
    background: '#ffffff',
    text2: '#566276',
    background2: '#f1f4f8',
    accent1: '#1b3a5d',
    accent2: '#2b6ca3',
    accent3: '#e3a22f',
    accent4: '#b5423c',
    accent5: '#cbd8e5',
    accent6: '#2f7d6b',
    link: '#235f92',
  },
  fonts: { heading: 'Cambria', body: 'Calibri' },
  text: {
    display: { size: 50, lineSpacing: 0.94, tracking: -0.6 },
    title: { size: 32, lineSpacing: 0.96, tracking: -0.3 },
    heading: { font: 'body', size: 19 },
    lead: { size: 19, lineSpacing: 1.08 },
    body: { size: 16, lineSpacing: 1.06, spaceAfter: 5 },
    eyebrow: { size: 12, color: 'accent2', tracking: 1.4 },
    figure: { font: 'body', size: 48, tracking: -1 },
  },
})
