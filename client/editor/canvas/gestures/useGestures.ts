import { useEffect, useState, type RefObject } from 'react'
import type { CanvasScope } from '../scope.ts'
import { GestureTracker, heldKeys } from './GestureTracker.ts'

/** One tracker for the canvas's life. Keys pressed in the middle of a drag change it at once. */
export function useGestures(scope: RefObject<CanvasScope>): GestureTracker {
  const [tracker] = useState(() => new GestureTracker(() => scope.current))
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => tracker.keysChanged(heldKeys(event))
    addEventListener('keydown', handleKey)
    addEventListener('keyup', handleKey)
    return () => {
      removeEventListener('keydown', handleKey)
      removeEventListener('keyup', handleKey)
    }
  }, [tracker])
  return tracker
}
