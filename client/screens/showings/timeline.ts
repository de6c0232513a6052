import type { StageReport } from '#shared/protocol/stage.ts'
import { timeInBreaks } from '#shared/stage/breaks.ts'
import type {
  Break,
  Handover,
  Moment,
  Presenter,
  Question,
  Time,
  UserId,
  Visit,
} from '#shared/stage/stage.ts'
import { clockText } from '#client/stage/words.ts'
import { slideWords, type SlideWords } from './slideWords.ts'

/** One thing that happened, in words. */
export interface TimelineEntry {
  readonly at: Time
  /** Whose doing it was; `null`: someone of the audience, or nobody's. */
  readonly side: Presenter['side'] | null
  readonly text: string
  /** What goes with it: how, for how long, the words of a question. */
  readonly details: readonly string[]
}

/** Who showed what, and whatever else happened, in order. */
export function timeline({ summary, stage, states, until }: StageReport): readonly TimelineEntry[] {
  const told: Telling = {
    slides: slideWords(states),
    stretches: stretches(stage.visits, until),
    breaks: stage.breaks,
    against: against(summary),
    until,
    blanks: stage.moments.filter((moment) => moment.kind === 'blank'),
    questions: stage.questions,
    rehearsed: stage.mode === 'rehearsal',
    wasShown: stage.startedAt !== null,
    presenter: (id) => stage.presenters.find((presenter) => presenter.id === id),
  }
  const asked = stage.questions.map(({ at, asker, text }): TimelineEntry => {
    return { at, side: null, text: `${asker || 'Someone'} asked`, details: [text] }
  })
  const breaks = stage.breaks.map(({ from, to }): TimelineEntry => {
    return { at: from, side: null, text: 'A break', details: [`for ${clockText((to ?? until) - from)}`] }
  })
  const moments = stage.moments.flatMap((moment) => entryOf(moment, told))
  return [...moments, ...breaks, ...asked].sort((a, b) => a.at - b.at)
}

interface Telling {
  readonly slides: SlideWords
  readonly stretches: readonly Stretch[]
  readonly breaks: readonly Break[]
  readonly against: readonly string[]
  readonly until: Time
  readonly blanks: readonly Extract<Moment, { kind: 'blank' }>[]
  readonly questions: readonly Question[]
  readonly rehearsed: boolean
  readonly wasShown: boolean
  presenter(id: UserId): Presenter | undefined
}

/** Time at the wheel without a break. */
export interface Stretch extends Pick<Visit, 'driver' | 'from'> {
  readonly to: Time
  readonly slideIds: readonly string[]
}

function stretches(visits: readonly Visit[], until: Time): readonly Stretch[] {
  const found: Stretch[] = []
  for (const { driver, from, to, slideId } of visits) {
    const last = found.at(-1)
    const same = last?.driver === driver
    const before = same ? last : { driver, from, slideIds: [] }
    const longer = { ...before, to: to ?? Math.max(until, from), slideIds: [...before.slideIds, slideId] }
    if (same) found[found.length - 1] = longer
    else found.push(longer)
  }
  return found
}

function entryOf(moment: Moment, told: Telling): readonly TimelineEntry[] {
  const { at } = moment
  const person = told.presenter(moment.kind === 'handover' ? moment.to : moment.by)
  const entry = (text: string, details: readonly string[] = []): readonly TimelineEntry[] => [
    { at, side: person?.side ?? null, text: `${person?.name ?? 'Someone'} ${text}`, details },
  ]
  switch (moment.kind) {
    case 'set':
      return entry('set the stage')
    case 'start': {
      return entry(`started the ${told.rehearsed ? 'rehearsal' : 'presentation'}`, [
        ...told.against,
        ...shown(at, moment.by, told),
      ])
    }
    case 'join':
      return entry('joined')
    case 'handover':
      return entry(`${handoverWords[moment.how](told.presenter(moment.from)?.name ?? 'their partner')}`, [
        `on ${told.slides.one(moment.slideId, at)}${pauseText(moment)}`,
        ...shown(at, moment.to, told),
      ])
    case 'blank': {
      if (moment.blank === null) return []
      const over = told.blanks.find((later) => later.at > at)?.at ?? told.until
      return entry(`turned the screen ${moment.blank}`, [`for ${clockText(over - at)}`])
    }
    case 'take':
      return entry('took the newest state of the deck', [`state ${moment.deck.slice(0, 7)}`])
    case 'settle': {
      const question = told.questions.find(({ id }) => id === moment.question)
      return entry(settleWords[moment.state], question ? [question.text] : [])
    }
    case 'end':
      return entry(
        told.wasShown ? `ended the ${told.rehearsed ? 'rehearsal' : 'presentation'}` : 'called it off',
      )
  }
}

/** What the checks had to say before it started, and why it started all the same. */
const against = ({ reason, concerns }: StageReport['summary']): readonly string[] => [
  ...(concerns.length === 0 ? [] : [`although: ${concerns.join('; ')}`]),
  ...(reason === '' ? [] : [`because: “${reason}”`]),
]

const handoverWords: Readonly<Record<Handover['how'], (from: string) => string>> = {
  planned: (from) => `took over from ${from}, as planned`,
  offered: (from) => `took over from ${from}`,
  'taken-back': (from) => `took the baton back from ${from}`,
  'driver-gone': (from) => `took over, because ${from} had lost the connection`,
}

const settleWords: Readonly<Record<Question['state'], string>> = {
  answered: 'answered a question',
  parked: 'parked a question',
  open: 'opened a question again',
}

const pauseText = ({ how, silence }: Handover): string =>
  how === 'taken-back' ? '' : `, after a pause of ${clockText(silence)}`

/** What the stretch that begins here went through. */
function shown(at: Time, driver: UserId, { stretches, slides, breaks }: Telling): readonly string[] {
  const stretch = stretches.find((one) => one.from === at && one.driver === driver)
  if (!stretch) return []
  const took = stretch.to - at - timeInBreaks({ breaks }, at, stretch.to)
  return [`Showed ${slides.several(stretch.slideIds, at)} in ${clockText(took)}`]
}
