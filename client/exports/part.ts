/* What comes once somebody exports something, or looks at what they did or would get. */
export { ExportTray } from './ExportTray.tsx'
export { ReportBefore } from './ReportBefore.tsx'
export { orderExport, orderOrSay } from './orderExport.ts'
