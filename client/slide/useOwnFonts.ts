import { useContext, useEffect } from 'react'
import type { OwnFace, OwnFont } from '#shared/model/ownFont.ts'
import { ownAlias } from './fontValue.ts'
import { AssetSourceContext } from './slideContext.ts'

/** By name, look and address, with how many slides are drawn with it. */
const loaded = new Map<string, { readonly face: FontFace; slides: number }>()

/**
 * Brings the fonts that a deck's workspace brought to this page, for as long as a slide of it is drawn. Where one
 * does not come, its stand-in stays.
 */
export function useOwnFonts(own: readonly OwnFont[] | undefined): void {
  const source = useContext(AssetSourceContext)
  useEffect(() => {
    const leave = own?.flatMap((font) =>
      font.faces.map((face) => draw(font.name, face, source(face.asset, 'fonts'))),
    )
    return () => leave?.forEach((each) => each())
  }, [own, source])
}

/** Answers with the way to do without it again. */
function draw(name: string, { bold, italic }: OwnFace, address: string): () => void {
  const key = [name, bold, italic, address].join('\n')
  const known = loaded.get(key) ?? { face: faceAt(name, { bold, italic }, address), slides: 0 }
  loaded.set(key, known)
  known.slides += 1
  return () => {
    known.slides -= 1
    if (known.slides > 0) return
    document.fonts.delete(known.face)
    loaded.delete(key)
  }
}

/** With the six families' lines: PowerPoint's single line is 1.2 × size whatever the font says of itself. */
function faceAt(name: string, { bold, italic }: Pick<OwnFace, 'bold' | 'italic'>, address: string): FontFace {
  const face = new FontFace(ownAlias(name), `url("${address}")`, {
    weight: bold ? '700' : '400',
    style: italic ? 'italic' : 'normal',
    display: 'swap',
    ...{ ascentOverride: '100%', descentOverride: '20%', lineGapOverride: '0%' },
  })
  document.fonts.add(face)
  // At once, not at the first letter: the line may be gone by then.
  face.load().catch(() => undefined)
  return face
}
