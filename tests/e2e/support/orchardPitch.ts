import { expect, type Download, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { composeForTeam } from '#shared/compose/compose.ts'
import { buildUnits } from '#shared/blocks/builds.ts'
import { partsOf, type ComposedBlock } from '#shared/blocks/kinds.ts'
import { presets } from '#shared/blocks/shape/presets.ts'
import { readDesign } from '#shared/docs/designDoc.ts'
import { readPitch } from '#shared/docs/pitchDoc.ts'
import { conditionWords } from '#shared/model/condition.ts'
import type { ComposedSlide } from '#shared/model/deck.ts'
import type { Design } from '#shared/model/design.ts'
import { plainText } from '#shared/model/richText.ts'
import { roomName } from '#shared/protocol/rooms.ts'
import { Browser } from '../../support/people.ts'
import { packageFaults } from '../../support/pptxCheck.ts'
import { openPptx } from '../../support/pptxPackage.ts'
import { validatorErrors } from '../../support/pptxValidator.ts'
import { joinRoom } from '../../support/sockets.ts'

/** A slide as one would tell somebody on the phone what stands on it. */
export interface ToldSlide {
  readonly title: string
  readonly layout: string | null
  /** Its section, for whom it is shown, how it builds up, what is said on it: what there is of these. */
  readonly about: readonly string[]
  /** Back to front. */
  readonly blocks: readonly string[]
}

/** What the server has of the pitch that is open on a page, composed, in words. */
export async function toldPitch(page: Page): Promise<readonly ToldSlide[]> {
  const { origin, pathname } = new URL(page.url())
  const [, , deckId, , pitchId] = pathname.split('/') as [string, string, string, string, string]
  const person = new Browser(origin)
  for (const { name, value } of await page.context().cookies()) person.keep(`${name}=${value}`)
  const rooms = [
    await joinRoom(person, roomName('design', deckId)),
    await joinRoom(person, roomName('pitch', pitchId)),
  ] as const
  const design = readDesign(rooms[0].doc)
  const deck = composeForTeam(design, readPitch(rooms[1].doc))
  for (const room of rooms) room.leave()
  return deck.slides.map((slide) => toldSlide(slide, design))
}

function toldSlide(slide: ComposedSlide, design: Design): ToldSlide {
  const names = design.slides.find(({ id }) => id === slide.id)?.groupNames
  const builds = buildUnits(slide.blocks).length
  return {
    title: slide.title,
    layout: design.layouts.find(({ id }) => id === slide.layout)?.title ?? null,
    about: told(
      slide.section && `section ${slide.section}`,
      slide.condition && conditionWords(slide.condition),
      builds > 0 && `builds ${builds}`,
      plainText(slide.keyMessage) && `key message ${plainText(slide.keyMessage)}`,
      plainText(slide.points) && `points ${plainText(slide.points)}`,
    ),
    blocks: slide.blocks.map((block) => {
      const group = block.groups?.map((id) => names?.get(id) ?? 'unnamed').join(', ')
      return [
        ofKind(block),
        wordsOf(block),
        ...told(
          group && `in group ${group}`,
          block.slot && `slot ${block.slot.name}`,
          block.condition && conditionWords(block.condition),
          block.hidden && 'hidden',
        ),
      ]
        .filter(Boolean)
        .join(' · ')
    }),
  }
}

const told = (...parts: readonly (string | false | null | undefined)[]): string[] =>
  parts.filter((part) => typeof part === 'string' && part !== '') as string[]

const wordsOf = (block: ComposedBlock): string =>
  partsOf(block)
    .texts.map(({ text }) =>
      text
        .map((line) => `${line.list ? `${line.list.kind} ${line.list.level} ` : ''}${plainText([line])}`)
        .join(' / '),
    )
    .filter(Boolean)
    .join(' | ')

/** Yellow handles to the nearest tenth: a pointer pulls no closer. */
const adjustsOf = ({ adjust }: { readonly adjust: Readonly<Record<string, number>> }): string =>
  Object.values(adjust)
    .map((value) => ` ${Math.round(value / 10_000) * 10} %`)
    .join('')

function ofKind(block: ComposedBlock): string {
  switch (block.kind) {
    case 'text':
      return [
        'text',
        ...told(block.body.autofit, block.body.columns && `${block.body.columns.count} columns`),
      ].join(' ')
    case 'shape':
      return block.drawing
        ? `icon ${block.drawing.name}`
        : `shape ${presets[block.shape].label}${adjustsOf(block)}`
    case 'line':
      return `line ${block.route}, joined at ${Object.values(block.joins).filter(Boolean).length} ends`
    case 'image':
      return `picture in ${presets[block.shape].label}, ${block.picture?.alt ?? 'none'}, ${block.zoom > 1 ? 'cropped' : 'whole'}`
    case 'table':
      return `table ${block.rows.length} × ${block.columns.length}`
    case 'chart':
      return `chart ${block.look.type} ${block.series.map(({ values }) => values.join(' ')).join(', ')}`
  }
}

/** A copy that PowerPoint opens without a word. */
export async function expectSound(download: Download): Promise<void> {
  const bytes = await readFile(await download.path())
  expect(packageFaults(openPptx(bytes))).toEqual([])
  expect(await validatorErrors(bytes)).toEqual([])
}

/** What both of them build. */
export const orchardPitch: readonly ToldSlide[] = [
  {
    title: 'Fewer empty shelves',
    layout: 'Title',
    about: ['key message Waste is theirs to cut', 'points Thank them for the tour'],
    blocks: ['text', 'text · Fewer empty shelves', 'text · For Orchard & Co'],
  },
  {
    title: 'What we saw',
    layout: 'Content',
    about: [],
    blocks: [
      'text · What we saw',
      'text shrink 2 columns · number 0 Shelves / number 1 Mondays / number 0 Crates',
    ],
  },
  {
    title: 'Plan',
    layout: 'Blank',
    about: [],
    blocks: ['shape Chevron 80 % · Plan', 'shape Rounded rectangle · Ship', 'line elbow, joined at 2 ends'],
  },
  {
    title: 'Region',
    layout: 'Blank',
    about: [],
    blocks: [
      'table 3 × 3 · Region | Orders | Waste | North | 1,200 | 6 % | South | 480 · slot For the client',
    ],
  },
  {
    title: 'Series 1',
    layout: 'Blank',
    about: [],
    blocks: ['chart column 1200 412 61 78, 30 34 47 52 · Series 1 | Series 2 | 2023 | 2024 | 2025 | 2026'],
  },
  { title: '', layout: 'Blank', about: ['section Proof'], blocks: ['icon rocket'] },
  { title: '', layout: 'Blank', about: [], blocks: ['picture in Ellipse, Fields at dawn, cropped'] },
  {
    title: '',
    layout: 'Blank',
    about: [],
    blocks: ['shape Heart · in group Hearts', 'shape Heart · in group Hearts'],
  },
  {
    title: 'First',
    layout: 'Section',
    about: ['section New section', 'builds 2'],
    blocks: ['text · First', 'text · Then'],
  },
  {
    title: 'Half the waste',
    layout: 'Quote',
    about: ['Only if City is Rome'],
    blocks: ['text · Half the waste', 'text · Kim, Orchard · Only if Industry is Grocery'],
  },
  {
    title: 'Nine crates a day, saved',
    layout: 'Blank',
    about: [],
    blocks: ['text · Nine crates a day, saved · slot Words for the client', 'text · Our margin · hidden'],
  },
  {
    title: 'Shall we begin on Monday?',
    layout: 'Quote',
    about: [],
    blocks: ['text · Shall we begin on Monday?', 'text'],
  },
]
