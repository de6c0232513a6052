import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import type { PartProps } from './part.ts'

/** Ends it for everyone, or calls it off, after a second thought. */
export function EndDialog({ feed: { stage }, screen }: PartProps) {
  const rehearsal = stage.mode === 'rehearsal'
  if (stage.startedAt === null) {
    return (
      <ConfirmDialog
        open
        onOpenChange={screen.close}
        title="Call it off?"
        confirmLabel="Call it off"
        onConfirm={() => screen.say({ kind: 'end' })}
      >
        {rehearsal
          ? 'Everyone leaves this stage. Nothing was shown.'
          : 'Everyone leaves this stage. Whoever opens the link reads that it was called off.'}
      </ConfirmDialog>
    )
  }
  return (
    <ConfirmDialog
      open
      onOpenChange={screen.close}
      title={rehearsal ? 'End the rehearsal?' : 'End the presentation?'}
      confirmLabel={rehearsal ? 'End the rehearsal' : 'End the presentation'}
      onConfirm={() => screen.say({ kind: 'end' })}
    >
      {rehearsal
        ? 'The clock stops, and what you can cut stands in the report for all of you.'
        : 'Every screen says goodbye, and the report is ready for all of you.'}
    </ConfirmDialog>
  )
}
