import { useEffect, useState } from 'react'
import { useDeckSession, useDesign, usePitch } from '#client/deck/DeckSession.tsx'
import { useEditor } from '#client/deck/editorStore.ts'
import { Button } from '#client/ui/Button.tsx'
import { Dialog } from '#client/ui/Dialog.tsx'
import { Select } from '#client/ui/Select.tsx'
import { TextField } from '#client/ui/TextField.tsx'
import { factsNamed } from '#shared/compose/factsNamed.ts'
import { setCondition } from '#shared/docs/blockEdits.ts'
import { setSlideCondition } from '#shared/docs/slideEdits.ts'
import {
  conditionTests,
  conditionValueLength,
  takesValue,
  testWords,
  type Condition,
  type ConditionTest,
} from '#shared/model/condition.ts'
import type { BlockId } from '#shared/model/ids.ts'
import { standardVariables } from '#shared/model/variables.ts'

/** For which clients the open slide, or a block on it, is shown. */
export function ConditionDialog({ onClose }: { onClose: () => void }) {
  const of = useEditor((state) => state.conditionOf)
  const slideId = useEditor((state) => state.slideId)
  const { slides, layouts } = useDesign()
  const block = of?.block ?? null
  const blocks = [...slides, ...layouts].find(({ id }) => id === slideId)?.blocks ?? []
  const thing =
    block === null ? slides.find(({ id }) => id === slideId) : blocks.find(({ id }) => id === block)
  // A colleague may have deleted it a moment ago. What they take back does not open this again.
  const isGone = slideId === null || !thing
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  return isGone ? null : (
    <ConditionForm slideId={slideId} block={block} condition={thing.condition ?? null} onClose={onClose} />
  )
}

interface ConditionFormProps {
  slideId: string
  /** `null`: the slide itself. */
  block: BlockId | null
  condition: Condition | null
  onClose: () => void
}

function ConditionForm({ slideId, block, condition, onClose }: ConditionFormProps) {
  const { design, history } = useDeckSession()
  const facts = useFactOptions()
  const pitch = usePitch()
  const [fact, setFact] = useState(condition?.fact || null)
  const [test, setTest] = useState<ConditionTest>(knownTest(condition))
  const [value, setValue] = useState(condition?.value ?? '')
  const [tried, setTried] = useState(false)
  const lacksValue = takesValue(test) && value.trim() === ''
  const said = fact === null ? undefined : pitch?.facts.get(fact)

  function write(next: Condition | null) {
    history.gesture(() =>
      block === null
        ? setSlideCondition(design.doc, slideId, next)
        : setCondition(design.doc, slideId, block, next),
    )
    onClose()
  }
  function handleSubmit() {
    setTried(true)
    if (fact !== null && !lacksValue) write({ fact, test, value: takesValue(test) ? value.trim() : '' })
  }

  return (
    <Dialog
      open
      onOpenChange={onClose}
      onSubmit={handleSubmit}
      size="s"
      title={block === null ? 'Show this slide only if…' : 'Show this block only if…'}
      description="Clients for whom this is not so never get it: not on screens, not in files."
      footer={
        <>
          {condition && <Button onClick={() => write(null)}>Show to every client</Button>}
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            Save
          </Button>
        </>
      }
    >
      <Select
        label="Fact"
        value={fact}
        options={facts}
        onChange={setFact}
        placeholder="Choose a fact"
        error={tried && fact === null ? 'Choose the fact that decides.' : undefined}
      />
      <Select
        label="Shown if it"
        value={test}
        options={conditionTests.map((one) => ({ value: one, label: testWords[one] }))}
        onChange={setTest}
      />
      {takesValue(test) && (
        <TextField
          label="Value"
          maxLength={conditionValueLength}
          value={value}
          onChange={setValue}
          hint={
            said === undefined ? 'Capitals and accents make no difference.' : `For this client it is ${said}.`
          }
          error={tried && lacksValue ? 'Say what it is compared with.' : undefined}
        />
      )}
    </Dialog>
  )
}

const knownTest = (condition: Condition | null): ConditionTest =>
  condition === null || condition.test === 'unreadable' ? 'is' : condition.test

/** The facts that pitches have, that this one states, and that the design asks for. */
function useFactOptions() {
  const design = useDesign()
  const stated = usePitch()?.facts ?? new Map<string, string>()
  const labels = new Map<string, string>(standardVariables.map(({ name, label }) => [name, label]))
  const names = new Set([...labels.keys(), ...factsNamed(design), ...[...stated.keys()].sort()])
  return [...names].map((name) => ({
    value: name,
    label: labels.get(name) ?? name,
    ...(stated.has(name) && { description: stated.get(name)! }),
  }))
}
