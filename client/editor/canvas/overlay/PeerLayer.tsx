import type { PitchId, SlideId } from '#shared/model/ids.ts'
import type { ComposedBlock } from '#shared/blocks/kinds.ts'
import { useDeckSession, usePeers } from '#client/deck/DeckSession.tsx'
import type { Peer } from '#client/deck/peers.ts'
import { cardMark } from '#client/people/cards.ts'
import { boundsOf, boundsOfAll } from '../../geometry/rect.ts'
import { FrameBox } from './FrameBox.tsx'
import styles from './overlay.module.css'

interface PeerLayerProps {
  slideId: SlideId
  blocks: readonly ComposedBlock[]
  zoom: number
}

/** Where colleagues are on this slide: a thin outline in their role's colour, with their name, which opens their card. */
export function PeerLayer({ slideId, blocks, zoom }: PeerLayerProps) {
  const { pitchId } = useDeckSession()
  const here = usePeers().filter((peer) => peer.slideId === slideId && seesTheSame(peer, pitchId))
  return (
    <>
      {here.map((peer) => (
        <PeerSelection
          key={peer.clientId}
          peer={peer}
          blocks={blocks.filter(({ id }) => peer.selection.includes(id))}
          zoom={zoom}
        />
      ))}
    </>
  )
}

/** The design's blocks are everybody's; another client's pitch is another slide, though it has the same blocks. */
const seesTheSame = (peer: Peer, pitchId: PitchId | null): boolean =>
  pitchId === null || peer.pitchId === null || peer.pitchId === pitchId

function PeerSelection({
  peer,
  blocks,
  zoom,
}: {
  peer: Peer
  blocks: readonly ComposedBlock[]
  zoom: number
}) {
  const bounds = boundsOfAll(blocks.map(({ frame }) => frame))
  if (!bounds) return null
  const role =
    peer.user.roles.includes('sales') && !peer.user.roles.includes('marketing') ? 'sales' : 'marketing'
  const right = { left: (bounds.x + bounds.w) * zoom, top: boundsOf({ ...bounds, rotation: 0 }).y * zoom }
  return (
    <>
      {blocks.map((block) => (
        <FrameBox key={block.id} className={styles.peer} frame={block.frame} zoom={zoom} data-owner={role} />
      ))}
      <div
        className={styles.peerName}
        data-owner={role}
        style={right}
        {...cardMark({ userId: peer.user.id, name: peer.user.name })}
      >
        {peer.user.name}
      </div>
    </>
  )
}
