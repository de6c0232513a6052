import { driverGraceMs, type Presenter } from '#shared/stage/stage.ts'
import { nextTurn } from '#shared/stage/pace.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { PresenterFace } from './PresenterFace.tsx'
import type { PartProps } from './part.ts'
import { useNow } from './useNow.ts'
import { handOver } from './useStageKeys.ts'
import { clockText } from './words.ts'
import styles from './presenter.module.css'

/** Who drives, who is on next, and the one press that changes it. */
export function BatonCard(props: PartProps) {
  const { feed, me } = props
  const { stage } = feed
  const driver = stage.presenters.find(({ id }) => id === stage.driver)
  if (!driver) return null
  const driving = stage.driver === me
  return (
    <section className={styles.baton} aria-label="The baton" aria-live="polite">
      <div className={styles.batonRow}>
        <PresenterFace presenter={driver} size={34} />
        <div>
          <strong>{driving ? 'You are driving' : `${driver.name} is driving`}</strong>
          <p className={styles.muted}>{driving ? partnerTurn(props) : myTurn(props)}</p>
        </div>
      </div>
      <div className={styles.batonActions}>
        {driving ? <DriverActions {...props} /> : <PartnerActions {...props} driver={driver} />}
      </div>
    </section>
  )
}

function DriverActions({ feed: { stage }, link, me }: PartProps) {
  const partners = stage.presenters.filter(({ id, awaySince }) => id !== me && awaySince === null)
  const asked = stage.presenters.find(({ id }) => id === stage.asking[0])
  if (stage.offer) {
    const to = stage.presenters.find(({ id }) => id === stage.offer?.to)
    return (
      <>
        <span>Held out to {to?.name}</span>
        <Button onClick={() => link.say({ kind: 'withdraw' })}>Keep it</Button>
        <NextButton link={link} from={stage.current} />
      </>
    )
  }
  return (
    <>
      {partners.length > 0 && (
        <Button variant={asked ? 'primary' : 'line'} onClick={() => handOver(stage, me, link)}>
          {asked ? `Hand over to ${asked.name}` : 'Hand over'} <Kbd keys="H" />
        </Button>
      )}
      <NextButton link={link} from={stage.current} />
    </>
  )
}

function NextButton({ link, from }: { link: PartProps['link']; from: string }) {
  return (
    <Button onClick={() => link.say({ kind: 'next', from })}>
      Next <Kbd keys="→" />
    </Button>
  )
}

function PartnerActions({ feed, link, me, driver }: PartProps & { driver: Presenter }) {
  const { stage, clockOffset } = feed
  const now = useNow(clockOffset)
  const gone = driver.awaySince !== null && now - driver.awaySince >= driverGraceMs
  if (gone || stage.previousDriver === me) {
    return (
      <Button variant="primary" onClick={() => link.say({ kind: 'takeOver' })}>
        {gone ? 'Drive now' : 'Take back'} <Kbd keys="T" />
      </Button>
    )
  }
  if (stage.offer?.to === me) {
    return (
      <>
        <Button variant="primary" onClick={() => link.say({ kind: 'accept' })}>
          Take the baton <Kbd keys="A" />
        </Button>
        <Button onClick={() => link.say({ kind: 'decline' })}>Not yet</Button>
      </>
    )
  }
  if (stage.asking.includes(me)) return <span className={styles.muted}>You have asked for the baton</span>
  return (
    <Button onClick={() => link.say({ kind: 'ask' })}>
      Ask for it <Kbd keys="A" />
    </Button>
  )
}

function partnerTurn({ feed: { stage }, me }: PartProps): string {
  const here = speakerHere(stage)
  if (here && here.id !== me) return `${here.name} is to speak here`
  const turns = stage.presenters
    .filter(({ id }) => id !== me)
    .flatMap(({ id, name }) => {
      const turn = nextTurn(stage, id)
      return turn ? [{ name, ...turn }] : []
    })
    .sort((a, b) => a.slides - b.slides)
  const [first] = turns
  return first ? `${first.name} is on in ${turnText(first)}` : 'Nobody is planned to take over'
}

function myTurn({ feed: { stage }, me }: PartProps): string {
  if (speakerHere(stage)?.id === me) return 'This slide is yours to speak'
  const turn = nextTurn(stage, me)
  return turn ? `You are on in ${turnText(turn)}` : 'You are not planned to speak again'
}

function speakerHere(stage: PartProps['feed']['stage']): Presenter | undefined {
  const speaker = stage.slides.find(({ id }) => id === stage.current)?.speaker
  return stage.presenters.find(({ id }) => id === speaker)
}

function turnText({ slides, seconds }: { slides: number; seconds: number }): string {
  const count = slides === 1 ? '1 slide' : `${slides} slides`
  return seconds > 0 ? `${count}, about ${clockText(seconds * 1000)}` : count
}
