import { partsOf } from '../blocks/kinds.ts'
import type { Design, DesignSlide } from '../model/design.ts'
import { memoOf } from './memo.ts'
import { factsIn } from './variables.ts'

/** The facts that a design asks for: in words, in numbers and in conditions; each once, by name. */
export const factsNamed = ({ slides }: Design): readonly string[] => [...new Set(slides.flatMap(namedOn))]

const onSlide = memoOf<DesignSlide, readonly string[]>(1)

const namedOn = (slide: DesignSlide): readonly string[] =>
  onSlide(slide, [], () => {
    // What is hidden asks nobody for anything.
    const blocks = [...(slide.beneath ?? []), ...slide.blocks].filter(({ hidden }) => !hidden)
    return [
      ...blocks.flatMap((block) => {
        const { texts, numbers = [] } = partsOf(block)
        return [...texts.flatMap(({ text }) => factsIn(text)), ...numbers.map(({ fact }) => fact)]
      }),
      ...[slide, ...blocks].flatMap(({ condition }) => (condition?.fact ? [condition.fact] : [])),
    ]
  })
