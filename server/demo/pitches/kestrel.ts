import { cabinWindow } from '../pictures/cabin.ts'
import { cutout, photo } from '../pictures/all.ts'
import { kestrelAir } from '../pictures/logos.ts'
import { demoPitch } from './pitchPlan.ts'

/** An airline that loads meals by night; its price is still to be agreed, so that slot waits. */
export const kestrelPitch = demoPitch({
  client: 'Kestrel Air',
  meetingInDays: 18,
  facts: {
    'client.contact': 'Jonas Feld',
    'client.industry': 'Airline catering',
    'client.city': 'Aldermoor',
  },
  // Ten weeks of grocery figures say little to people who load aircraft.
  hidden: 'weeks',
  // Their head chef asked first who picks up the phone at four in the morning.
  moved: { slide: 'pair', behind: 'heard' },
  goals: {
    marketing: 'Amira takes the crew’s guide home, and asks for three more.',
    sales: 'The name of the chef who rides along in January.',
  },
  pictures: async (store) => ({
    'cover.logo': await cutout(store, 'Kestrel Air', kestrelAir()),
    'heard.picture': await photo(store, 'Sunrise above the clouds, seen from a cabin window', cabinWindow()),
  }),
  fills: {
    'cover.line': 'The right meals on 310 flights a day, and none flown twice.',
    'heard.planning': '“We count passengers three days out.\nThen the connections change.”',
    'heard.floor': '“Row 30 never gets the pasta.\nRow 4 never wants it.”',
    'heard.goal': '“Load less, and never\nsay sorry for the last row again.”',
    'why.meaning':
      'Nine kitchens cook for a passenger list that is three days old. What comes back has to be burned, **by law**.',
    'why.figure': '8.4 %',
    'why.label': 'of your meals come back untouched after the flight',
    'cost.sum':
      'On €61 million of catering, about **€6.8 million a year**, and every wasted kilo is flown there and back.',
    'product.note': '**Jonas asked** about late connections: they arrive here by 04:30.',
    'figures.meaning': '**Availability comes first** for you:\nup there, nobody walks to the next shop.',
    'story.link':
      'They cook fresh every night for people they have not met, and they start before dawn. So do you.',
    'plan.start': 'Kitchen A in Aldermoor, the 20 morning departures. Chef Amira picks the dishes.',
    'plan.pilot': 'All morning flights from kitchen A load by it. The chef can overrule every trolley.',
    'plan.grow': 'Kitchens B to E, then the four abroad. Nothing changes in the July peak.',
    'plan.review': 'Jonas decides, on returned meals and on choice in the last row.',
    'price.terms':
      'Nine kitchens, twelve months from the first live flight. July and August do not count towards the pilot.',
    'pair.marketing': 'Ask her for the cabin crew’s guide. She flew two rotations to write it.',
    'pair.sales': 'Was a galley planner for six years. He picks up the phone at four in the morning.',
    'next.first': '**This month:** you pick the twenty flights and a chef to go with them.',
    'next.second': '**In January:** we read a week of returned trolleys together.',
    'next.third': '**In February:** the 06:10 to Varmouth flies with its first Daylark load.',
  },
  points: {
    cover:
      'Jonas knows our name from the **caterers’ day in Aldermoor**.\n- He brings Amira, the head chef\n- She is the one to win',
    heard:
      'Let **Amira** correct us. She will, and it helps.\n- The second line is from the crew survey\n- Ask about connections from the east',
    pair: 'Early, because Amira asked: **who picks up at four?**\n- I do. Say so, and give her the number now\n- Mara tells the story of the two rotations',
    why: '8.4 % is **their own count**, from September.\n- Burned by law: no food bank, no second flight\n- Do not compare them with grocers yet',
    cost: 'The third loss is bigger in the air: **late vans mean late slots**.\n- A missed slot is €4,000\n- We left slots out of the sum, and say that we did',
    idea: 'Swap one word aloud: each **flight**, every night.',
    steps:
      'Translate as you go:\n1. Galleys close, not tills\n2. A load for each flight, not an order for each shelf\n3. **Amira has the last word**',
    product:
      'Live only if the airport network behaves; it did not last time.\n- Show the late connection: **04:30**, 38 people',
    figures:
      'These are 61 shops and canteens. **Say that before they ask.**\n- Two of the 61 are airport kitchens\n- Mara has their two figures with her',
    story: 'A grocer, yes. The **hours** are what they share.\n- Ines is happy to take a call from Amira',
    plan: 'Twenty flights is small **on purpose**.\n- No change in July and August: Jonas insisted\n- The way out in week ten is real',
    price:
      'We wait for finance: **by kitchen or by flight?**\n- Do not name a figure before we have agreed it\n- If pressed: the order of magnitude of one missed slot a week',
    next: 'Aim for **one name**: the chef who rides along.\n- Offer the January dates at once\n- Thank Amira first, then Jonas',
  },
})
