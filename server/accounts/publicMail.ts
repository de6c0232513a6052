/** Where anybody makes an address for themselves. Country endings of the same houses count, too. */
const providers = `
  gmail googlemail outlook hotmail live msn yahoo ymail rocketmail aol icloud me mac proton protonmail pm
  tutanota tuta tutamail hey fastmail zoho gmx web freenet t-online mail email inbox hushmail mailinator
  yandex ya rambler bk list qq 163 126 sina sohu foxmail naver daum hanmail rediffmail orange wanadoo free
  laposte sfr libero virgilio alice tiscali terra uol bol wp o2 onet interia seznam centrum btinternet sky
  virginmedia comcast verizon att cox duck guerrillamail yopmail 10minutemail tempmail trashmail sharklasers
  posteo mailbox appleid aim arcor bluewin skynet ziggo earthlink riseup pobox netscape compuserve lycos
  excite juno netzero bigpond optusnet iinet internode westnet xtra shaw rogers sympatico videotron telus
  sbcglobal bellsouth charter optonline windstream frontiernet centurylink embarqmail suddenlink mchsi
  ameritech pacbell swbell prodigy rcn telenet scarlet upcmail chello kpnmail kpnplanet hetnet xs4all casema
  quicknet hispeed vtxmail vodafonemail kabelmail unitybox bredband neuf numericable bbox cegetel
  club-internet noos caramail talktalk ntlworld blueyonder btopenworld plusnet eircom iol sapo clix netcabo
  inwind abv azet zoznam volny citromail freemail indamail ukr runbox startmail mailfence disroot
  kolabnow lavabit mozmail simplelogin anonaddy addy passmail passinbox slmail aleeas maildrop dispostable
  getnada mailnesia moakt spamgourmet 33mail throwawaymail fakeinbox mintemail emailondeck grr
  mailcatch burnermail mohmal 1secmail temp-mail 139 188 189 yeah 21cn aliyun nate hanmir docomo ezweb nifty
  biglobe so-net ocn infoseek indiatimes sify zipmail walla netvision bezeqint mynet
`

const known: ReadonlySet<string> = new Set(providers.trim().split(/\s+/))

/** Ends of which the part before the last says nothing: `yahoo.co.uk`. */
const secondLevel: ReadonlySet<string> = new Set(['co', 'com', 'net', 'org', 'ne', 'or', 'ac', 'gov', 'edu'])

/**
 * Whether anybody may have an address there, as far as we know; also the end of a name alone (`co.uk`). `domain`: lower
 * case. A company whose domain looks like a provider's invites people one by one.
 */
export function isPublicMail(domain: string): boolean {
  const parts = domain.split('.')
  parts.pop()
  if (parts.length > 1 && secondLevel.has(parts.at(-1)!)) parts.pop()
  const name = parts.at(-1) ?? ''
  return known.has(name) || secondLevel.has(name)
}
