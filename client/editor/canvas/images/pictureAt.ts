/**
 * The picture at an address that came from another page, or `null`. Only what the address itself holds, and our own
 * server's pictures: our pages may talk to no other server, so that whatever gets into one cannot send decks away.
 */
export async function pictureAt(address: string): Promise<File | null> {
  try {
    const blob = address.startsWith('data:') ? blobIn(address) : await ownPicture(address)
    return blob && new File([blob], 'picture', { type: blob.type })
  } catch {
    return null
  }
}

function blobIn(address: string): Blob | null {
  const [, type, data] = /^data:(image\/[a-z+.-]+);base64,(.*)$/s.exec(address) ?? []
  if (!type || !data) return null
  return new Blob([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], { type })
}

async function ownPicture(address: string): Promise<Blob | null> {
  const { origin, href } = new URL(address, location.href)
  if (origin !== location.origin) return null
  const answer = await fetch(href, { credentials: 'same-origin' })
  return answer.ok ? answer.blob() : null
}
