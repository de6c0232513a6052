import { AboutPerson } from '#client/people/card/About.tsx'
import { Face } from '#client/people/Face.tsx'
import { useDeckRecord } from '#client/deck/deckRecord.ts'
import { useFollowing } from '#client/deck/useFollowing.ts'
import { useEditorStore } from '#client/deck/editorStore.ts'
import { useVisitors } from '#client/deck/useVisitors.ts'
import { Button } from '#client/ui/Button.tsx'
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx'
import { listed } from '#shared/model/listed.ts'
import styles from './FollowBar.module.css'

/** Whose way one goes, and the way out of it. Whoever is followed hears of it, too. */
export function FollowBar() {
  const following = useFollowing()
  const visitors = useVisitors()
  const store = useEditorStore()
  const workspaceId = useDeckRecord()?.workspaceId
  const leader = visitors.find(({ user }) => user.id === following)
  const followers = visitors.filter(({ followsMe }) => followsMe).map(({ user }) => user.name)
  return (
    <>
      {following !== null && (
        <div
          className={styles.bar}
          data-owner={leader?.user.roles.includes('marketing') ? 'marketing' : 'sales'}
        >
          {leader && workspaceId !== undefined && (
            <AboutPerson {...{ workspaceId, person: { userId: leader.user.id, name: leader.user.name } }}>
              <Face person={leader.user} photoOf={leader.user.id} size={24} decorative />
            </AboutPerson>
          )}
          <span role="status">
            {leader ? `You follow ${leader.user.name}` : 'Whom you follow is not here just now'}
          </span>
          <Button size="s" variant="quiet" onClick={() => store.getState().follow(null)}>
            Stop following
          </Button>
        </div>
      )}
      <VisuallyHidden>
        <span role="status">
          {followers.length > 0 &&
            `${listed(followers)} ${followers.length === 1 ? 'follows' : 'follow'} you`}
        </span>
      </VisuallyHidden>
    </>
  )
}
