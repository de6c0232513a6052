import * as Y from 'yjs'
import { tableOf } from '#shared/blocks/table/newTable.ts'
import type { BlockContent } from '#shared/blocks/kinds.ts'
import { compose } from '#shared/compose/compose.ts'
import { initDesign, readDesign } from '#shared/docs/designDoc.ts'
import { addSlide } from '#shared/docs/slideEdits.ts'
import type { ComposedDeck } from '#shared/model/deck.ts'
import { frame } from '#shared/model/frame.ts'
import { emptyPitch } from '#shared/model/pitch.ts'
import { paragraph, plainRichText, type RichText } from '#shared/model/richText.ts'
import { defaultTheme, type Theme } from '#shared/model/theme.ts'
import { chartOf } from '../chartDecks.ts'

/** What a slide says in one script. */
interface Said {
  readonly title: string
  /** Bullets, the second a level deeper, then two that count. */
  readonly items: readonly [string, string, string, string]
  readonly table: readonly (readonly [string, string])[]
  readonly shape: string
  readonly chart: { readonly title: string; readonly series: string; readonly categories: readonly string[] }
  readonly points: string
}

const said: Readonly<Record<string, Said>> = {
  Arabic: {
    title: 'نصل إلى متاجركم قبل الفجر كل يوم',
    items: ['طعام طازج خلال 24 ساعة', 'من المزرعة (مباشرة) إلى الرف', 'نبدأ معا', 'ثم نقيس'],
    table: [
      ['المنطقة', 'الطلبات'],
      ['الشمال', '1,200'],
      ['الجنوب (جديد)', '480'],
    ],
    shape: 'متجر واحد أو مئات المتاجر',
    chart: { title: 'الطلبات', series: 'الشمال', categories: ['يناير', 'فبراير', 'مارس'] },
    points: 'اسأل عن المتاجر الثلاثة أولا',
  },
  Hebrew: {
    title: 'אנחנו מגיעים אל החנויות לפני עלות השחר',
    items: ['אוכל טרי בתוך 24 שעות', 'מהשדה (ישר) אל המדף', 'מתחילים יחד', 'ואז מודדים'],
    table: [
      ['אזור', 'הזמנות'],
      ['צפון', '1,200'],
      ['דרום (חדש)', '480'],
    ],
    shape: 'חנות אחת או מאות מהן',
    chart: { title: 'הזמנות', series: 'צפון', categories: ['ינואר', 'פברואר', 'מרץ'] },
    points: 'לשאול קודם על שלוש החנויות',
  },
  Japanese: {
    title: '毎朝七時までにすべての店舗へお届けします。',
    items: ['二十四時間以内の新鮮な食品', '畑から（直接）棚へ', '一緒に始めます', 'それから測ります'],
    table: [
      ['地域', '注文'],
      ['北部', '1,200'],
      ['南部（新規）', '480'],
    ],
    shape: '一店舗でも、何百店舗でも。',
    chart: { title: '注文', series: '北部', categories: ['一月', '二月', '三月'] },
    points: '最初に三つの店舗について聞く',
  },
  Thai: {
    title: 'เราส่งถึงทุกสาขาก่อนเจ็ดโมงเช้าทุกวัน',
    items: ['อาหารสดภายใน 24 ชั่วโมง', 'จากไร่ (โดยตรง) ถึงชั้นวาง', 'เริ่มด้วยกัน', 'แล้วจึงวัดผล'],
    table: [
      ['ภูมิภาค', 'คำสั่งซื้อ'],
      ['เหนือ', '1,200'],
      ['ใต้ (ใหม่)', '480'],
    ],
    shape: 'หนึ่งสาขาหรือหลายร้อยสาขา',
    chart: { title: 'คำสั่งซื้อ', series: 'เหนือ', categories: ['ม.ค.', 'ก.พ.', 'มี.ค.'] },
    points: 'ถามเรื่องสามสาขาก่อน',
  },
  Mixed: {
    title: 'Daylark מגיעה לכל סניף before seven',
    items: [
      '12 متجرا with Northgate الآن',
      'עם Daylark תוך 24 שעות',
      '東京 and กรุงเทพ together',
      'Plain English (for once).',
    ],
    table: [
      ['Store', 'حالة'],
      ['Jaffa יפו', '1,200 (חדש)'],
      ['東京 2', 'ใหม่ 480'],
    ],
    shape: 'أكثر من 300 Stores',
    chart: { title: 'Orders / طلبات', series: 'North צפון', categories: ['يناير 26', 'Feb', '三月'] },
    points: 'Ask about יפו first, then 東京',
  },
}

const listed = ([first, deeper, one, two]: Said['items']): RichText => [
  { ...paragraph(first), list: { kind: 'bullet', level: 0, ordinal: 1 } },
  { ...paragraph(deeper), list: { kind: 'bullet', level: 1, ordinal: 1 } },
  { ...paragraph(one), list: { kind: 'number', level: 0, ordinal: 1 } },
  { ...paragraph(two), list: { kind: 'number', level: 0, ordinal: 2 } },
]

function blocksOf({ title, items, table, shape, chart }: Said): readonly BlockContent[] {
  const words = (text: string) => ({ text: plainRichText(text) })
  const made = chartOf([[4, 2, 8]], { legend: 'bottom' })
  return [
    { kind: 'text', frame: frame(60, 30, 520, 110), body: { ...words(title), role: 'heading' } },
    { kind: 'text', frame: frame(60, 160, 520, 240), body: { text: listed(items), role: 'body' } },
    tableOf(
      table.map((row) => row.map((cell) => plainRichText(cell))),
      frame(60, 430, 520, 220),
    ),
    {
      kind: 'shape',
      shape: 'roundRect',
      frame: frame(640, 40, 580, 120),
      body: { ...words(shape), role: 'body' },
    },
    {
      ...made,
      frame: frame(640, 190, 580, 470),
      title: words(chart.title),
      x: words(''),
      y: words(''),
      series: [{ ...made.series[0]!, ...words(chart.series) }],
      categories: chart.categories.map((name, at) => ({ id: `c${at}`, ...words(name) })),
    },
  ]
}

/**
 * Arial's stand-in is on every machine with LibreOffice. Of bold Hebrew and Arabic, which it lacks, two programs take
 * different cuts of the machine's own font, so titles are not bold.
 */
const { text: styles } = defaultTheme
const theme: Theme = {
  ...defaultTheme,
  fonts: { heading: 'Arial', body: 'Arial' },
  text: { ...styles, heading: { ...styles.heading, bold: false } },
}

/** A slide a script with a title, lists, a table, words in a shape, a chart and talking points. */
export function scriptDeck(): ComposedDeck {
  const doc = new Y.Doc()
  initDesign(doc, { title: 'Scripts', theme })
  const ids = Object.values(said).map((one) => addSlide(doc, { blocks: blocksOf(one) }))
  const points = new Map(Object.values(said).map((one, at) => [ids[at]!, plainRichText(one.points)]))
  const deck = compose(readDesign(doc), { ...emptyPitch, points })
  return { ...deck, slides: deck.slides.map((slide, at) => ({ ...slide, title: Object.keys(said)[at]! })) }
}
