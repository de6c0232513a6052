import { useEditorStore } from '#client/deck/editorStore.ts'
import { useShowInspector } from '../layout/useShowInspector.ts'
import { factsFold, focusFact } from './factsFold.ts'

/** Leads to the field of a fact that is missing. */
export function useFillFact(): (name: string) => void {
  const store = useEditorStore()
  const showInspector = useShowInspector()
  return (name) => {
    showInspector()
    store.getState().select([])
    factsFold.set('open')
    focusFact(name)
  }
}
