import { Building2, Lock, Users } from 'lucide-react'
import type { Segment } from '#client/ui/SegmentedControl.tsx'
import type { Visibility } from '#shared/policy.ts'

/** Whom a line or the photo is for, as one chooses it. */
export const visibleTo: readonly (Segment<Visibility> & Required<Pick<Segment<Visibility>, 'icon'>>)[] = [
  { value: 'me', label: 'Only me', icon: Lock },
  { value: 'partners', label: 'My deck partners', icon: Users },
  { value: 'workspace', label: 'Everyone in my workspaces', icon: Building2 },
]
