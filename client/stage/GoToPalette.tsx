import { SlideThumbnail } from '../slide/SlideThumbnail.tsx'
import { Palette, type PaletteCommand } from '../ui/Palette.tsx'
import type { PartProps } from './part.ts'

/** Any slide by part of its title, or by its number. */
export function GoToPalette({ feed: { deck, stage }, screen }: PartProps) {
  const commands = deck.slides.map(({ id, title, section }, at): PaletteCommand => {
    const speaker = stage.slides[at]?.speaker
    const name = stage.presenters.find((one) => one.id === speaker)?.name
    return {
      id,
      label: title || `Slide ${at + 1}`,
      note: [section, name, String(at + 1)].filter(Boolean).join(' · '),
      picture: <SlideThumbnail theme={deck.theme} slide={deck.slides[at]!} width={64} />,
      run: () => screen.say({ kind: 'go', to: id }),
    }
  })
  return (
    <Palette
      label="Go to a slide by its title or number"
      empty="No slide by that name. Try a word of its title, or its number."
      groups={[{ title: 'Slides', commands }]}
      onClose={screen.close}
    />
  )
}
