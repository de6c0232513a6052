import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, type ReactNode } from 'react'
import type { DeckId, WorkspaceId } from '#shared/model/ids.ts'
import type { ListedDeck, Starter } from '#shared/protocol/api.ts'
import type { BrandTemplate } from '#shared/protocol/templates.ts'
import { errorText } from '#client/api.ts'
import { Button } from '#client/ui/Button.tsx'
import { laterPart, useLaterPart } from '#client/ui/laterPart.ts'
import { Skeleton } from '#client/ui/Skeleton.tsx'
import { CoverView } from './CoverView.tsx'
import { coverQuery } from '#client/queries/covers.ts'
import { startersQuery } from '#client/queries/libraryQueries.ts'
import styles from './StarterPicker.module.css'

/** The empty one, first in the server's list. */
export const blankStarter = 'blank'

interface StarterPickerProps {
  value: string
  onChange: (starter: string) => void
  /** Decks of the workspace that are starters, before those that come with Duodeck. */
  own?: readonly ListedDeck[]
  /** The company's templates, before all of them. */
  brand?: { readonly workspaceId: WorkspaceId; readonly templates: readonly BrandTemplate[] }
}

export function StarterPicker({ value, onChange, own = [], brand }: StarterPickerProps) {
  const name = useId()
  const { data: starters, error, refetch } = useQuery(startersQuery)
  return (
    <fieldset className={styles.picker} aria-busy={!starters && !error}>
      <legend className={styles.legend}>Start from</legend>
      <div className={styles.options}>
        {starters &&
          brand?.templates.map((template) => (
            <Option key={template.id} id={template.id} {...{ name, value, onChange }}>
              <LaterTemplateFace workspaceId={brand.workspaceId} template={template} />
            </Option>
          ))}
        {starters &&
          own.map((deck) => (
            <Option key={deck.id} id={deck.id} {...{ name, value, onChange }}>
              <OwnFace deck={deck} />
            </Option>
          ))}
        {starters?.map((starter) => (
          <Option key={starter.id} id={starter.id} {...{ name, value, onChange }}>
            <StarterFace {...starter} />
          </Option>
        ))}
        {!starters && !error && [1, 2, 3, 4].map((key) => <Skeleton key={key} ratio={16 / 9} />)}
      </div>
      {error && (
        <p role="alert" className={styles.error}>
          {errorText(error)}
          <Button size="s" onClick={() => void refetch()}>
            Try again
          </Button>
        </p>
      )}
    </fieldset>
  )
}

interface OptionProps extends Pick<StarterPickerProps, 'value' | 'onChange'> {
  id: string
  name: string
  children: ReactNode
}

const Option = ({ id, name, value, onChange, children }: OptionProps) => (
  <label className={styles.option}>
    <input
      type="radio"
      name={name}
      className={styles.radio}
      checked={value === id}
      onChange={() => onChange(id)}
    />
    {children}
  </label>
)

const templateFace = laterPart(() => import('./TemplateFace.tsx'))

/** It composes layouts as the editor does: the list of decks does not wait for all of that. */
function LaterTemplateFace(props: { readonly workspaceId: WorkspaceId; readonly template: BrandTemplate }) {
  const part = useLaterPart(templateFace)
  useEffect(() => void templateFace.bring(), [])
  if (part) return <part.TemplateFace {...props} />
  return (
    <>
      <span className={styles.sheet}>
        <Skeleton ratio={16 / 9} />
      </span>
      <strong dir="auto">{props.template.name}</strong>
    </>
  )
}

function OwnFace({ deck: { id, workspaceId, title, slideCount, updatedAt } }: { deck: ListedDeck }) {
  const { data: cover = null } = useQuery(coverQuery(workspaceId, id, updatedAt))
  return <StarterFace {...{ title, slideCount, cover }} description="Of this workspace." deck={id} />
}

interface FaceProps extends Pick<Starter, 'title' | 'description' | 'slideCount' | 'cover'> {
  /** Whose pictures are on it; the product's own without it. */
  deck?: DeckId
}

function StarterFace({ title, description, slideCount, cover, deck }: FaceProps) {
  return (
    <>
      <span className={styles.sheet}>
        <CoverView cover={cover} {...(deck !== undefined && { deck })} />
      </span>
      <strong>{title}</strong>
      <small>
        {description} {slideCount === 1 ? '1 slide' : `${slideCount} slides`}
      </small>
    </>
  )
}
