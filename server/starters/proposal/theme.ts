import { themeOf } from '../themeOf.ts'

/** A letter on good paper. */
export const linen = themeOf({
  name: 'Linen',
  colors: {
    text: '#2b1a1e',
    background: '#fbf8f2',
    text2: '#6b5757',
    background2: '#f1eadf',
    accent1: '#6d1f33',
    accent2: '#8a5a1f',
    accent3: '#dcab4e',
    accent4: '#b23a48',
    accent5: '#ddd0bb',
    accent6: '#46594b',
    link: '#7a2a3d',
  },
  fonts: { heading: 'Georgia', body: 'Arial' },
  text: {
    display: { size: 48, bold: false, lineSpacing: 0.96, tracking: -0.6 },
    title: { size: 32, bold: false, lineSpacing: 0.98, tracking: -0.3 },
    heading: { font: 'body', size: 16 },
    lead: { size: 17, lineSpacing: 1.12 },
    body: { size: 14, lineSpacing: 1.14, spaceAfter: 5 },
    small: { size: 11 },
    eyebrow: { size: 11, color: 'accent2', tracking: 1.5 },
    figure: { font: 'body', size: 50, bold: true, tracking: -1, color: 'accent1' },
  },
})
