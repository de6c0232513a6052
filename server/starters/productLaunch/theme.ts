import { themeOf } from '../themeOf.ts'

/** Almost black, one loud colour. */
export const signal = themeOf({
  name: 'Signal',
  colors: {
    text: '#f4f6f0',
    background: '#0e1116',
    text2: '#a9b2bd',
    background2: '#1a1f27',
    accent1: '#d6ff4b',
    accent2: '#4be3c1',
    accent3: '#ff8a6b',
    accent4: '#ffd166',
    accent5: '#343c48',
    accent6: '#8fb8ff',
    link: '#d6ff4b',
  },
  fonts: { heading: 'Arial', body: 'Arial' },
  text: {
    display: { size: 64, lineSpacing: 0.86, tracking: -2.2 },
    title: { size: 36, lineSpacing: 0.92, tracking: -1.2 },
    heading: { size: 18, tracking: -0.2 },
    lead: { size: 19, lineSpacing: 1.1 },
    body: { size: 14, lineSpacing: 1.15, spaceAfter: 5 },
    small: { size: 11, color: 'text2' },
    eyebrow: { size: 11, color: 'accent1', tracking: 1.6 },
    figure: { size: 72, color: 'accent1', tracking: -3 },
  },
})
