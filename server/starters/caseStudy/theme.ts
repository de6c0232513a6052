import { themeOf } from '../themeOf.ts'

/** A page from a good magazine. */
export const gazette = themeOf({
  name: 'Gazette',
  colors: {
    text: '#1a1614',
    background: '#ffffff',
    text2: '#5f5752',
    background2: '#f6f2ec',
    accent1: '#3d1f2a',
    accent2: '#b8402a',
    accent3: '#efb775',
    accent4: '#7d3535',
    accent5: '#e2d8cc',
    accent6: '#2f5d62',
    link: '#a53521',
  },
  fonts: { heading: 'Times New Roman', body: 'Arial' },
  text: {
    display: { size: 60, bold: false, lineSpacing: 0.88, tracking: -1.4 },
    title: { size: 38, bold: false, lineSpacing: 0.92, tracking: -0.8 },
    heading: { font: 'body', size: 16 },
    lead: { font: 'heading', size: 22, lineSpacing: 1.06 },
    body: { size: 14, lineSpacing: 1.14, spaceAfter: 5 },
    small: { size: 11 },
    eyebrow: { size: 11, color: 'accent2', tracking: 1.6 },
    figure: { size: 60, bold: false, color: 'accent2', tracking: -1.5 },
  },
})
