import { themeOf } from '../starters/themeOf.ts'

/** Daylark's look: pine and warm paper, with the colours of produce used sparingly. */
export const daylarkTheme = themeOf({
  name: 'Daylark',
  colors: {
    text: '#12312b',
    background: '#fffdf8',
    text2: '#56685f',
    background2: '#f4efe3',
    accent1: '#0f332c',
    accent2: '#2a7550',
    accent3: '#f2bb45',
    accent4: '#c93f2a',
    accent5: '#bcd7ab',
    accent6: '#7b2d4f',
    link: '#1d6b4c',
  },
  fonts: { heading: 'Georgia', body: 'Calibri' },
  text: {
    display: { size: 54, bold: false, lineSpacing: 0.92, tracking: -0.8 },
    title: { size: 36, bold: false, lineSpacing: 0.96, tracking: -0.4 },
    heading: { font: 'body', size: 20, lineSpacing: 1 },
    lead: { size: 21, lineSpacing: 1.08, spaceAfter: 6 },
    body: { size: 16, lineSpacing: 1.08, spaceAfter: 5 },
    small: { size: 12, lineSpacing: 1 },
    eyebrow: { size: 12, color: 'accent2', tracking: 1.5 },
    figure: { font: 'body', size: 60, tracking: -1.2 },
  },
})
