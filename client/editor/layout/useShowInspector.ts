import { useCallback } from 'react'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { folds } from './folds.ts'

/** Brings the inspector into sight, for whoever is led to something in it. */
export function useShowInspector(): () => void {
  const store = useEditorStore()
  return useCallback(() => {
    folds.inspector.set('open')
    store.getState().openPanel('inspector')
  }, [store])
}
