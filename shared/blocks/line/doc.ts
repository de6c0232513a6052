import type * as Y from 'yjs'
import { asBoolean, asRecord } from '#shared/docs/guards.ts'
import { readStroke } from '#shared/docs/paintDoc.ts'
import { putAll } from '#shared/docs/ymap.ts'
import { noPicture, noText, type BlockDoc } from '../blockDoc.ts'
import type { LineBlock, LineContent, LineLook } from './model.ts'

export const lineDoc: BlockDoc<LineBlock, LineContent> = {
  read(map) {
    const heads = asRecord(map.get('heads'))
    return {
      stroke: readStroke(map.get('stroke')) ?? { color: 'text', width: 2, dash: 'solid' },
      heads: { start: asBoolean(heads?.['start']), end: asBoolean(heads?.['end']) },
    }
  },
  write: (map, { stroke, heads }) => putAll(map, { stroke, heads }),
  isLook: (key) => ['stroke', 'heads'].includes(key),
  ...noText,
  ...noPicture,
}

export const changeLine =
  (line: Partial<LineLook>) =>
  (map: Y.Map<unknown>): void =>
    putAll(map, line)
