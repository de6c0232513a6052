import { useQuery, useQueryClient } from '@tanstack/react-query'
import { startTransition, useId, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { ImportSummary } from '#shared/content/importSummary.ts'
import type { OwnFont } from '#shared/model/ownFont.ts'
import { may } from '#shared/policy.ts'
import type { ImportDraft } from '#shared/protocol/imports.ts'
import { acceptImport } from '#client/queries/importQueries.ts'
import { PageTitle } from '#client/page/PageTitle.tsx'
import { useSubmit } from '#client/page/useSubmit.ts'
import { fontsQuery } from '#client/queries/brandQueries.ts'
import { importQuery, importsQuery } from '#client/queries/importQueries.ts'
import { decksQuery } from '#client/queries/libraryQueries.ts'
import { useMe } from '#client/session/useSession.ts'
import { AssetSourceProvider, workspaceAssets } from '#client/slide/slideContext.ts'
import { Button } from '#client/ui/Button.tsx'
import { FormError } from '#client/ui/FormError.tsx'
import { showToast } from '#client/ui/toast.ts'
import { TextField } from '#client/ui/TextField.tsx'
import {
  allMarketings,
  offersBySlide,
  offersOf,
  sentChoices,
  takenOf,
  taking,
  type Offer,
} from './choices.ts'
import { FitOffer } from './FitOffer.tsx'
import { Overview } from './Overview.tsx'
import { PitchOffer } from './PitchOffer.tsx'
import { ReviewSlide } from './ReviewSlide.tsx'
import { useReview } from './useReview.ts'
import styles from './imports.module.css'

interface ReviewProps {
  draft: ImportDraft
  summary: ImportSummary
  /** Why a file that was made here is only one to bring in. */
  why?: string | undefined
  onDiscard: () => void
}

/** The same objects at each drawing, so that no slide is drawn anew for them. */
const noFonts: readonly OwnFont[] = []
const noOffers: readonly Offer[] = []

/** Hidden slides are not counted. */
function numbersOf({ slides }: ImportSummary): readonly (number | null)[] {
  let shown = 0
  return slides.map(({ isHidden }) => (isHidden ? null : ++shown))
}

/** What a file became, slide by slide, and who is to own what, before it is a deck. */
export function Review({ draft, summary, why, onDiscard }: ReviewProps) {
  const { id, fileName, workspaceId } = draft
  const form = useId()
  // Another workspace may be on screen by now: the file stays where it was dropped.
  const { roles = [] } = useMe().workspaces.find((one) => one.id === workspaceId) ?? {}
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: own = noFonts } = useQuery(fontsQuery(workspaceId))
  const mayMake = may(roles, 'deck.create')
  const mayPitch = may(roles, 'pitch.create')
  const { title, setTitle, pitch, setPitch, choices, change, fit, setFit } = useReview(id, summary, mayPitch)
  const { margins = null } = summary
  const extend = fit === 'extend' ? margins : null
  const { busy, error, fieldErrors, submit } = useSubmit(['title', 'pitch.client'])
  const offers = useMemo(() => offersOf(summary), [summary])
  const bySlide = useMemo(() => offersBySlide(offers), [offers])
  const numbers = useMemo(() => numbersOf(summary), [summary])
  const taken = takenOf(choices, offers)
  const missing = summary.fonts.filter((font) => !own.some(({ name }) => name === font))

  /** Every slide is drawn anew, so the page may be scrolled and pressed in between. */
  const changeAll = (taken: boolean) =>
    startTransition(() => change((before) => taking(before, offers, taken)))

  async function accept() {
    const { deckId, pitchId } = await acceptImport(id, {
      title: title.trim(),
      ...sentChoices(choices),
      fit,
      pitch: mayPitch && pitch.wanted ? { client: pitch.client.trim(), notes: pitch.notes } : null,
    })
    await Promise.all(
      [decksQuery(workspaceId), importsQuery(workspaceId)].map(({ queryKey }) =>
        queries.invalidateQueries({ queryKey }),
      ),
    )
    if (isLeft(summary, pitchId !== null && pitch.notes)) showToast(kept)
    await navigate(pitchId ? `/decks/${deckId}/pitches/${pitchId}` : `/decks/${deckId}`)
    queries.removeQueries({ queryKey: importQuery(id).queryKey })
  }

  return (
    <AssetSourceProvider value={workspaceAssets(workspaceId)}>
      <PageTitle>{`Before accepting: ${summary.title}`}</PageTitle>
      <form
        id={form}
        className={styles.head}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (mayMake) void submit(accept)
        }}
      >
        <div className={styles.words}>
          <h1 className={styles.title}>Look before you accept</h1>
          <p className={styles.quiet}>
            This is “<bdi>{fileName}</bdi>” as a deck. Nothing of it is anybody else’s to see yet.
          </p>
          {why !== undefined && <p className={styles.quiet}>{why}</p>}
        </div>
        <TextField
          label="Title of the deck"
          className={styles.titleField}
          maxLength={300}
          value={title}
          onChange={setTitle}
          error={fieldErrors['title']}
        />
        <Overview summary={summary} missingFonts={missing} />
        {margins && summary.slides.length > 0 && (
          <FitOffer
            {...{ id, own, margins, fit }}
            theme={summary.theme}
            at={Math.max(
              0,
              summary.slides.findIndex(({ isHidden }) => !isHidden),
            )}
            onChange={setFit}
          />
        )}
        <PitchOffer
          id={id}
          slides={summary.slides}
          mayPitch={mayPitch}
          pitch={pitch}
          onChange={setPitch}
          error={fieldErrors['pitch.client']}
        />
      </form>
      <div className={styles.bar}>
        <div className={styles.barWords}>
          {offers.length > 0 ? (
            <>
              <span role="status">
                {taken} of {offers.length} proposals go to sales
              </span>
              <Button
                size="s"
                variant="quiet"
                disabled={taken === offers.length}
                onClick={() => changeAll(true)}
              >
                All
              </Button>
              <Button size="s" variant="quiet" disabled={taken === 0} onClick={() => changeAll(false)}>
                None
              </Button>
            </>
          ) : (
            <span>All of it is marketing’s so far</span>
          )}
        </div>
        <div className={styles.barActions}>
          <Button onClick={onDiscard}>Discard…</Button>
          {mayMake && (
            <Button type="submit" form={form} variant="primary" loading={busy}>
              Accept
            </Button>
          )}
        </div>
        <FormError text={error ?? (mayMake ? undefined : noRight)} />
      </div>
      <ol className={styles.slides} aria-label="Slides of the file">
        {summary.slides.map((slide, at) => (
          <ReviewSlide
            key={at}
            id={id}
            at={at}
            number={numbers[at] ?? null}
            said={slide}
            theme={summary.theme}
            extend={extend}
            own={own}
            offers={bySlide.get(at) ?? noOffers}
            choices={choices.get(at) ?? allMarketings}
            onChange={change}
          />
        ))}
      </ol>
    </AssetSourceProvider>
  )
}

/** Whether the file has anything that the deck has no place for. */
const isLeft = ({ slides, remarks }: ImportSummary, takesNotes: boolean): boolean =>
  remarks.length > 0 ||
  slides.some((slide) => slide.comments + slide.remarks > 0 || (slide.hasNotes && !takesNotes))

const kept =
  'Comments, notes and remarks of the file are kept: “What came with the file”, in the menu behind your face.'

const noRight =
  'Decks are marketing’s to make, and your roles in this workspace do not include that any more. Ask an admin to change them, or discard the file.'
