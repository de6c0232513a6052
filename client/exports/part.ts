/* What comes once somebody exports something, or looks at what they did. */
export { ExportTray } from './ExportTray.tsx'
export { orderExport, orderOrSay } from './orderExport.ts'
