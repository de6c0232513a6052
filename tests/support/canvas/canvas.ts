import { chromium, type Browser, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'
import type { ComposedDeck, ComposedSlide } from '#shared/model/deck.ts'
import { slideSize } from '#shared/model/frame.ts'
import { findBrowser } from '../../e2e/support/browser.ts'
import type { Drawing } from './page.tsx'

/** Slides as the product draws them, in a browser of its own and without a server. Close it. */
export class Canvas {
  private constructor(
    readonly page: Page,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Canvas> {
    const { script, styles } = await bundled()
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--disable-dev-shm-usage', '--force-color-profile=srgb', '--font-render-hinting=none'],
    })
    const page = await browser.newPage({ viewport: slideSize })
    await page.setContent('<!doctype html><html><body style="margin: 0"></body></html>')
    await page.addStyleTag({ content: styles })
    await page.addScriptTag({ content: script })
    return new Canvas(page, browser)
  }

  /** Draws a slide, with its fonts. */
  async draw(
    { theme }: Pick<ComposedDeck, 'theme'>,
    slide: ComposedSlide,
    drawing: Drawing = 'slide',
  ): Promise<void> {
    await this.page.evaluate(([theme, slide, drawing]) => window.drawSlide(theme, slide, drawing), [
      theme,
      slide,
      drawing,
    ] as const)
    await this.page.locator('section').waitFor()
    if (drawing === 'editor') await this.page.locator('.ProseMirror').first().waitFor()
    await this.page.evaluate(async () => {
      document.body.getBoundingClientRect()
      await document.fonts.ready
    })
  }

  /** What is drawn, as a PNG of 1280 × 720. */
  async picture(): Promise<Buffer> {
    return this.page.screenshot()
  }

  /** Where each word stands, in reading order; one that goes on in the next line is two, of the same paragraph. */
  words(): Promise<readonly Word[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('section')!, NodeFilter.SHOW_TEXT)
      const found: Word[] = []
      const paragraphs = [...document.querySelectorAll('section p')]
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const within = paragraphs.indexOf(node.parentElement!.closest('p')!)
        for (const { 0: text, index } of node.textContent!.matchAll(/\S+/g)) {
          let open: Word | null = null
          let from = index
          for (const sign of text) {
            const range = document.createRange()
            range.setStart(node, from)
            range.setEnd(node, (from += sign.length))
            const { left, top, right, bottom } = range.getBoundingClientRect()
            const isMark = right === left
            if (open && (isMark || top < (open.top + open.bottom) / 2))
              open = {
                text: open.text + sign,
                left: isMark ? open.left : Math.min(open.left, left),
                top: open.top,
                right: isMark ? open.right : Math.max(open.right, right),
                bottom: open.bottom,
                within,
              }
            else {
              if (open) found.push(open)
              open = { text: sign, left, top, right, bottom, within }
            }
          }
          if (open) found.push(open)
        }
      }
      return found
    })
  }

  close(): Promise<void> {
    return this.browser.close()
  }
}

/** Pixels of the slide. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Which paragraph of the slide it is in; -1: none, as in a chart. */
  readonly within: number
}

async function bundled(): Promise<{ script: string; styles: string }> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Fonts inside the styles: there is nobody to fetch them from.
    loader: { '.woff2': 'dataurl', '.woff': 'dataurl' },
    logLevel: 'silent',
  })
  const textOf = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  return { script: textOf('.js'), styles: textOf('.css') }
}
