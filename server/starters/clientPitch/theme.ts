import { themeOf } from '../themeOf.ts'

/** Deep water, one warm light. */
export const fjord = themeOf({
  name: 'Fjord',
  colors: {
    text: '#13233a',
    background: '#ffffff',
    text2: '#55637a',
    background2: '#eef3f6',
    accent1: '#10304f',
    accent2: '#0b7285',
    accent3: '#f4a261',
    accent4: '#d94f2b',
    accent5: '#bfdbe3',
    accent6: '#5c6fa8',
    link: '#0b6a7c',
  },
  fonts: { heading: 'Calibri', body: 'Calibri' },
  text: {
    display: { size: 56, lineSpacing: 0.9, tracking: -1 },
    title: { size: 36, lineSpacing: 0.95, tracking: -0.5 },
    heading: { size: 20 },
    lead: { size: 21, lineSpacing: 1.08 },
    body: { size: 16, lineSpacing: 1.08, spaceAfter: 5 },
    eyebrow: { size: 12, color: 'accent2', tracking: 1.5 },
    figure: { size: 64, color: 'accent2', tracking: -1.5 },
  },
})
