import type { PitchId, UserId, WorkspaceId } from '#shared/model/ids.ts'
import { otherSide } from '#shared/model/roleCard.ts'
import type { Suggestion } from '#shared/model/review.ts'
import { may, type Action } from '#shared/policy.ts'
import type { Members } from '../accounts/members.ts'
import type { DeckRow } from '../database/tables/library.ts'
import type { ThanksRow } from '../database/tables/inbox.ts'
import type { Documents } from '../library/documents.ts'
import type { LeadChange, Leads } from '../library/leads.ts'
import type { LibraryRows, OwnedPitch } from '../library/rows.ts'
import type { Log } from '../log.ts'
import type { Notice, Notifications } from './notifications.ts'

type OwnedDeck = Pick<DeckRow, 'id' | 'workspace_id' | 'owner_id'>

/** A file that came back, as far as it is told. */
interface ReturnedFile {
  readonly draft: { readonly id: string }
  readonly deck: OwnedDeck
  readonly file: { readonly pitch_id: PitchId | null }
}

interface NewsDeps {
  readonly notifications: Notifications
  readonly members: Members
  readonly rows: LibraryRows
  readonly leads: Pick<Leads, 'of'>
  readonly documents: Pick<Documents, 'suggestions'>
  readonly log: Log
}

/**
 * Who is told of what happened. Nobody is told of what they did themselves, and what happened does not fail for it: what
 * cannot be told is logged.
 */
export class News {
  readonly #deps: NewsDeps

  constructor(deps: NewsDeps) {
    this.#deps = deps
  }

  /** Whoever owns the words is asked; where they are not there to answer, everyone who may. */
  suggested(deck: OwnedDeck, { id, slideId, pitchId, by }: Suggestion): Promise<void> {
    return this.#ask(deck, {
      kind: 'asked',
      about_id: id,
      by_id: by.id,
      pitch_id: pitchId,
      slide_id: slideId,
    })
  }

  /** One entry for all that a file which came back suggests to the owner of the design, or of the pitch's words. */
  suggestedByFile({ draft, deck, file }: ReturnedFile, of: 'design' | 'pitch', by: UserId): Promise<void> {
    const pitch_id = of === 'design' ? null : file.pitch_id
    const about_id = `${draft.id}/${of}`
    return this.#ask(deck, { kind: 'fileAsks', about_id, by_id: by, pitch_id, slide_id: null })
  }

  #ask(
    deck: OwnedDeck,
    asked: Pick<Notice, 'kind' | 'about_id' | 'by_id' | 'pitch_id' | 'slide_id'>,
  ): Promise<void> {
    return this.#saying(async () => {
      const { pitch_id, by_id } = asked
      const decides = pitch_id === null ? 'suggestion.decide.design' : 'suggestion.decide.pitch'
      const able = (await this.#able(deck.workspace_id, decides)).filter((person) => person !== by_id)
      const lead = pitch_id === null ? null : (await this.#deps.leads.of(pitch_id)).sales
      const owner = pitch_id === null ? deck.owner_id : (lead?.userId ?? null)
      const people = owner !== null && able.includes(owner) ? [owner] : able
      await this.#tell(people, { ...asked, workspace_id: deck.workspace_id, deck_id: deck.id })
    })
  }

  /** Whoever suggested it hears what became of it, and it waits for nobody any more; nor does a file all of whose are answered. */
  answered(
    deck: OwnedDeck,
    { id, slideId, pitchId, by }: Suggestion,
    outcome: 'accepted' | 'declined',
    decider: UserId,
  ): Promise<void> {
    return this.#saying(async () => {
      const { notifications, documents } = this.#deps
      await notifications.settle('asked', id)
      // A suggestion does not say which file it came out of: what its writer still waits for may be the same file's.
      const isLeft = (await documents.suggestions(deck.id)).some(
        (one) => one.decision === null && one.pitchId === pitchId && one.by.id === by.id,
      )
      if (!isLeft) await notifications.settleFiles(deck.id, pitchId, by.id)
      await this.#tell([by.id], {
        ...{ kind: outcome, about_id: id, by_id: decider, workspace_id: deck.workspace_id },
        ...{ deck_id: deck.id, pitch_id: pitchId, slide_id: slideId },
      })
    })
  }

  thanked({ id, to_id, from_id, workspace_id, deck_id, pitch_id, slide_id }: ThanksRow): Promise<void> {
    const about = { workspace_id, deck_id, pitch_id, slide_id }
    return this.#saying(() =>
      this.#tell([to_id], { kind: 'thanked', about_id: id, by_id: from_id, ...about }),
    )
  }

  thanksTakenBack(id: string): Promise<void> {
    return this.#saying(() => this.#deps.notifications.withdraw('thanked', id))
  }

  /** First words of one lead of a pitch to the other. */
  greeted(
    pitch: Pick<OwnedPitch, 'id' | 'deck_id' | 'workspace_id'>,
    from: UserId,
    to: UserId,
  ): Promise<void> {
    const about = { workspace_id: pitch.workspace_id, deck_id: pitch.deck_id, pitch_id: pitch.id }
    const about_id = greetingOf(from, to)
    return this.#saying(() =>
      this.#tell([to], { kind: 'hello', about_id, by_id: from, ...about, slide_id: null }),
    )
  }

  greetingTakenBack(from: UserId, to: UserId): Promise<void> {
    return this.#saying(() => this.#deps.notifications.withdraw('hello', greetingOf(from, to)))
  }

  rolesChanged(workspaceId: WorkspaceId, userId: UserId, by: UserId): Promise<void> {
    return this.#saying(() =>
      this.#tell([userId], {
        ...{ kind: 'roles', about_id: workspaceId, by_id: by, workspace_id: workspaceId },
        ...{ deck_id: null, pitch_id: null, slide_id: null },
      }),
    )
  }

  /** Whoever leads a side now, whoever did until now, and the other lead, who has not said yes to leading with them. */
  leadChanged(pitchId: PitchId, { side, lead, before, by }: LeadChange): Promise<void> {
    return this.#saying(async () => {
      const pitch = await this.#deps.rows.maybePitch(pitchId)
      if (!pitch) return
      const { notifications, leads } = this.#deps
      const [own, others] = [`${pitchId}/${side}`, `${pitchId}/${otherSide(side)}`]
      await notifications.settle('lead', own)
      await notifications.settle('coLead', own)
      // They said yes to it.
      if (lead === before) return
      const about = {
        ...{ by_id: by, workspace_id: pitch.workspace_id },
        ...{ deck_id: pitch.deck_id, pitch_id: pitchId, slide_id: null },
      }
      const other = (await leads.of(pitchId))[otherSide(side)]
      await this.#tell([lead], { kind: 'lead', about_id: own, ...about })
      if (before !== null) await this.#tell([before], { kind: 'relieved', about_id: own, ...about })
      await notifications.settle('coLead', others)
      if (other?.agreed && !other.paired)
        await this.#tell([other.userId], { kind: 'coLead', about_id: others, ...about })
    })
  }

  /** Those who lead what is on stage now, before a client, and whoever made its deck. */
  showingBegan(stageId: string, pitch: OwnedPitch, by: UserId): Promise<void> {
    return this.#saying(async () => {
      const [{ marketing, sales }, deck] = await Promise.all([
        this.#deps.leads.of(pitch.id),
        this.#deps.rows.maybeDeck(pitch.deck_id),
      ])
      const people = [marketing?.userId, sales?.userId, deck?.owner_id].filter((id) => typeof id === 'string')
      await this.#tell(people, {
        ...{ kind: 'showing', about_id: stageId, by_id: by, workspace_id: pitch.workspace_id },
        ...{ deck_id: pitch.deck_id, pitch_id: pitch.id, slide_id: null },
      })
    })
  }

  async #tell(people: readonly UserId[], notice: Notice): Promise<void> {
    await this.#deps.notifications.tell(
      people.filter((id) => id !== notice.by_id),
      notice,
    )
  }

  async #able(workspaceId: WorkspaceId, action: Action): Promise<readonly UserId[]> {
    const members = await this.#deps.members.list(workspaceId)
    return members.filter(({ roles }) => may(roles, action)).map(({ userId }) => userId)
  }

  async #saying(tell: () => Promise<void>): Promise<void> {
    try {
      await tell()
    } catch (error) {
      this.#deps.log.error({ err: error }, 'somebody could not be told what happened')
    }
  }
}

const greetingOf = (from: UserId, to: UserId): string => `${from}/${to}`
