import { memo } from 'react'
import type { AudienceSlide, ComposedSlide } from '#shared/model/deck.ts'
import type { Theme } from '#shared/model/theme.ts'
import { BlockView } from './BlockView.tsx'
import { paintValue, themeProperties } from './colors.ts'
import { SlideNumberProvider, type SlideContext } from './slideContext.ts'
import type { RenderText } from './drawnBlock.ts'
import { useOwnFonts } from './useOwnFonts.ts'
import './fonts.css'
import styles from './slide.module.css'

export interface SlideViewProps {
  theme: Theme
  slide: ComposedSlide | AudienceSlide
  context: SlideContext
  /** Keep it the same function while nothing changes: a new one draws every text again. */
  renderText?: RenderText | undefined
}

/**
 * One slide at 1280 × 720 CSS pixels; whoever places it scales it. Props in, pixels out: no documents, no store, and
 * nothing is fetched but pictures and fonts. That is why editor, stage, audience and print share it.
 */
export const SlideView = memo(function SlideView({ theme, slide, context, renderText }: SlideViewProps) {
  useOwnFonts(theme.fonts.own)
  const language = slide.language ?? null
  return (
    <section
      className={styles.slide}
      style={{ ...themeProperties(theme), background: paintValue(slide.background) }}
      aria-label={slide.title || 'Untitled slide'}
      lang={slide.language}
      data-context={context}
      translate="no"
    >
      <SlideNumberProvider value={slide.number ?? null}>
        {'beneath' in slide &&
          slide.beneath?.map((block) => (
            <BlockView
              key={`beneath/${block.id}`}
              block={block}
              language={language}
              context={context}
              renderText={undefined}
            />
          ))}
        {slide.blocks.map((block) => (
          <BlockView
            key={block.id}
            block={block}
            language={language}
            context={context}
            renderText={renderText}
          />
        ))}
      </SlideNumberProvider>
    </section>
  )
})
