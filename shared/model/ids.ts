import { uint32 } from 'lib0/random'

declare const names: unique symbol

/**
 * A string that names one kind of thing, and is none of another: a slide's id where a block's is wanted does not
 * compile. Plain text may become one, since ids arrive as text in addresses, keys and frames.
 */
export type Id<Of extends string> = string & { readonly [names]?: Of }

export type UserId = Id<'user'>
export type WorkspaceId = Id<'workspace'>
export type DeckId = Id<'deck'>
export type PitchId = Id<'pitch'>
export type FolderId = Id<'folder'>
export type StageId = Id<'stage'>
export type SlideId = Id<'slide'>
/** A layout is drawn and edited like a slide, so its id goes wherever a slide's does. */
export type LayoutId = SlideId
export type BlockId = Id<'block'>
export type GroupId = Id<'group'>
/** One state of a brand template, as it was uploaded. */
export type TemplateVersionId = Id<'templateVersion'>
/** Hex SHA-256 of a stored picture's bytes. */
export type AssetHash = Id<'asset'>

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz'

const pattern = /^[A-Za-z0-9_-]{1,64}$/

/**
 * Whether a key can be the id of a slide or a block: safe in paths and names of roots, and not a name that every
 * JavaScript object knows, such as `constructor`. Anything may stand in a document; what is no id is passed over.
 */
export const isId = (key: string): boolean => pattern.test(key) && !(key in Object.prototype)

/** A fresh id: 16 characters, 82 bits from the platform's secure source, safe in paths and root type names. */
export function newId(): string {
  let id = ''
  while (id.length < 16) id += alphabet[uint32() % alphabet.length]
  return id
}
