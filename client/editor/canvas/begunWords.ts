import { useEffect, type RefObject } from 'react'
import { sameAddress, type TextAddress } from '#shared/model/textAddress.ts'
import { isLetter, writeAtEnd } from '#client/text/begunWords.ts'
import { wordsFor } from '#client/text/blockWords.ts'
import { copyText } from '#client/ui/copyText.ts'
import { showToast } from '#client/ui/toast.ts'
import { editBlock, openedBy } from './blockCommands.ts'
import { accessIn, maybeBlock, selectedBlocks, type CanvasScope } from './scope.ts'

/** Whoever types over a selected block means its words, and goes on with those that are opened already. */
export function beginWords(scope: CanvasScope, words: string): boolean {
  if (scope.editor.getState().editing !== null) {
    scope.canvas.setState(({ begunWith }) => ({ begunWith: begunWith + words }))
    return true
  }
  const [block, another] = selectedBlocks(scope)
  if (!block || another || openedBy(block)?.takes !== 'text' || !accessIn(scope, block).words) return false
  scope.canvas.setState({ begunWith: words })
  return editBlock(scope, block.id)
}

export const begunByLetter = (scope: CanvasScope, event: KeyboardEvent): boolean =>
  isLetter(event) && event.key !== ' ' && beginWords(scope, event.key)

/** What was typed for an editor that did not come in time is written when the text is left; where nobody may, its writer keeps it. */
export function useBegunWords(scope: RefObject<CanvasScope>): void {
  useEffect(() => {
    const { editor } = scope.current
    const leave = (at: TextAddress | null) => at && writeBegun(scope.current, at)
    const stop = editor.subscribe(({ editing }, before) => {
      if (!sameAddress(editing, before.editing)) leave(before.editing)
    })
    return () => {
      stop()
      leave(editor.getState().editing)
    }
  }, [scope])
}

function writeBegun(scope: CanvasScope, at: TextAddress): void {
  const { session, canvas } = scope
  const { begunWith } = canvas.getState()
  if (begunWith === '') return
  canvas.setState({ begunWith: '', enteredAt: null })
  const block = maybeBlock(scope, at.block)
  const words = block && wordsFor(session, block, at.part)
  if (words?.mayWrite) return writeAtEnd(session.history, words.text, begunWith)
  showToast('What you typed last has no place: the text is gone, or not open to you just now.', {
    tone: 'danger',
    action: { label: 'Copy it', run: () => void copyText(begunWith, 'Copied. Paste it where it belongs.') },
  })
}
