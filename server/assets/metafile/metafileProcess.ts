import { doTasks } from '../../processes/doTasks.ts'
import { drawMetafile, type DrawnMetafile } from './drawMetafile.ts'
import { metafileLimits } from './limits.ts'

/** A process for the metafiles of one file (`metafiles.ts`). One that is broken ends nothing. */
doTasks<Uint8Array, DrawnMetafile | null>(
  (metafile) => drawMetafile(metafile).catch(() => null),
  metafileLimits,
)
