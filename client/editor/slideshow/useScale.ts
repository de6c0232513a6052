import { useSyncExternalStore } from 'react'

/** The factor at which something of this size just fits the window. */
export const useScale = ({ width, height }: { readonly width: number; readonly height: number }): number =>
  useSyncExternalStore(onResize, () => Math.min(innerWidth / width, innerHeight / height))

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener)
  return () => removeEventListener('resize', listener)
}
