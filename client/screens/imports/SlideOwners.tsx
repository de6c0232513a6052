import { useState } from 'react'
import { Button } from '#client/ui/Button.tsx'
import { Checkbox } from '#client/ui/Checkbox.tsx'
import { givingOver, isTaken, taking } from './choices.ts'
import type { MarksProps } from './OwnerMarks.tsx'
import styles from './imports.module.css'

/** What of a slide goes to sales: what is proposed, what was given over besides, and behind a press all else that could. */
export function SlideOwners({ slide, blocks, offers, choices, onChange }: MarksProps) {
  const [isOpen, setOpen] = useState(false)
  const offered = new Set(offers.map(({ proposed }) => (proposed.kind === 'slot' ? proposed.block : -1)))
  const rest = blocks.filter(({ block }) => !offered.has(block))
  const given = rest.filter(({ block }) => choices.slots.has(block))
  const listed = isOpen ? rest : given
  const taken = offers.filter((offer) => isTaken(choices, offer)).length
  if (offers.length === 0 && rest.length === 0) return null
  return (
    <section>
      <h3 className={styles.sub}>For sales to write</h3>
      {offers.length > 1 && (
        <Checkbox
          label="All that is proposed on this slide"
          checked={taken === offers.length ? true : taken > 0 ? 'mixed' : false}
          onChange={(all) => onChange((before) => taking(before, offers, all))}
        />
      )}
      {offers.length + listed.length > 0 && (
        <ul className={styles.owners} data-inset={offers.length > 1 || undefined}>
          {offers.map((offer) => (
            <li key={`offer/${offer.at}`}>
              <Checkbox
                label={offerName(offer.proposed)}
                description={shortened(
                  offer.proposed.kind === 'fact'
                    ? `“${offer.proposed.words}” becomes each client’s own name`
                    : (blocks.find(({ block }) => block === offer.proposed.block)?.words ?? ''),
                )}
                checked={isTaken(choices, offer)}
                onChange={(on) => onChange((before) => taking(before, [offer], on))}
              />
            </li>
          ))}
          {listed.map(({ block, name, words }) => (
            <li key={`block/${block}`}>
              <Checkbox
                label={shortened(words) || name}
                description={words !== '' && name}
                checked={choices.slots.has(block)}
                onChange={(on) => onChange((before) => givingOver(before, { slide, block }, on))}
              />
            </li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Button
          size="s"
          variant="quiet"
          className={styles.more}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen
            ? 'Only what goes to sales'
            : offers.length + given.length === 0
              ? 'All of it is marketing’s. Give something over…'
              : 'Give something else over…'}
        </Button>
      )}
    </section>
  )
}

const offerName = (proposed: MarksProps['offers'][number]['proposed']): string =>
  proposed.kind === 'fact' ? 'Client’s name' : proposed.name

/** Characters of a description. */
const most = 90

const shortened = (words: string): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words)
