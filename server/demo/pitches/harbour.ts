import { harbour } from '../pictures/dawn.ts'
import { cutout, photo } from '../pictures/all.ts'
import { harbourFoods } from '../pictures/logos.ts'
import { demoPitch } from './pitchPlan.ts'

/** A grocer with shops along a coast: finished, and ready for Thursday. */
export const harbourPitch = demoPitch({
  client: 'Harbour Foods',
  meetingInDays: 3,
  facts: {
    'client.contact': 'Dana Whitlock',
    'client.industry': 'Grocery',
    'client.city': 'Port Ellery',
  },
  // Orchard Lane opened across the street from two of their shops in May.
  hidden: 'story',
  // Dana asked for the product on the phone; she should not wait for it.
  moved: { slide: 'product', behind: 'why' },
  goals: {
    marketing: 'Piet repeats **one** of our figures without looking at the slide.',
    sales: 'A date in Port Ellery for the first file, and two shops by name.',
  },
  pictures: async (store) => ({
    'cover.logo': await cutout(store, 'Harbour Foods', harbourFoods()),
    'heard.picture': await photo(store, 'Fishing boats in a harbour at sunrise', harbour()),
  }),
  fills: {
    'cover.line': 'Full shelves in 140 shops, and a third less in the bin.',
    'heard.planning': '“Head office plans on Thursday.\nThe fish lands on Monday.”',
    'heard.floor': '“At four I have six salads left\nand forty people in the queue.”',
    'heard.goal': '“My store managers should walk\nthe floor, not guess.”',
    'why.meaning':
      'Your 140 shops lose **6.8 %** of chilled stock before the plan catches up. Mondays are the worst day, every week of the year.',
    'why.figure': '6.8 %',
    'why.label': 'of your chilled stock is written off, and 9.1 % on Mondays',
    'cost.sum':
      'On £94 million of fresh sales, about **£10.4 million a year**. More than half of it is planning.',
    'product.note': '**Dana asked:** “Can I see why?” Every mark says so in plain words.',
    'figures.meaning':
      '**A third less in the bin** is worth £1.9 million a year to you,\nabout four times the price.',
    'plan.start': 'Quay Street and Ellery Station: one easy shop, one hard one. Dana’s team picks the lines.',
    'plan.pilot': 'Both shops order by it, fish and salad first. Store managers can overrule every line.',
    'plan.grow': 'The coast in week 6, the city in week 8. One morning of training in each shop.',
    'plan.review': 'Dana and Piet decide on write-offs and availability, shop by shop.',
    'price.figure': '£290',
    'price.terms':
      '140 shops, twelve months from the first live order. The two pilot shops are free until week ten.',
    'pair.marketing': 'Ask her how other grocers told their boards, and for the one-page summary for Piet.',
    'pair.sales':
      'Spent two Mondays in Quay Street from five in the morning. Ring him when an order looks wrong.',
    'next.first': '**By Friday:** you name the two pilot shops and a planner for each.',
    'next.second': '**Next Wednesday:** we read the first sales file together in Port Ellery.',
    'next.third': '**In two weeks:** Quay Street wakes up to its first Daylark order.',
  },
  points: {
    cover:
      'Say thank you for the two mornings in **Quay Street**.\n- Dana has forty minutes, Piet joins for the last ten\n- Water first, slides second',
    heard:
      'These are **their** sentences. Read them aloud, then be quiet.\n- The first is Dana’s, the second is the manager of Ellery Station\n- Ask: what did we miss?',
    why: 'They told us in the first call: **Mondays are the worst day.**\n- Pause after 6.8 %\n- Ask who owns the write-off number today\n- Hand over to Mara once they name a person',
    product:
      'Dana wanted to see it early, so it comes **before** the sums.\n1. The marked line: vine tomatoes, school trip on Tuesday\n2. Say no to it, and show that it learns\n3. Stop there, however tempting',
    cost: 'Do the sum slowly, on paper if they like.\n- £94 million is **from their annual report**, page 31\n- If Piet doubts the 3.1: offer to measure one shop for a week',
    idea: 'One breath. Then the next slide.\n- If somebody smiles, ask why',
    steps:
      'The planner **has the last word**. Say it twice.\n- The union asked about this in spring\n- Nobody’s job goes: the time goes to the floor',
    figures:
      'Mara takes this one; I watch Piet.\n- **£1.9 million** is 31 % of £6.2 million, nothing cleverer\n- He will ask for the spread: 22 to 41 %, on file',
    weeks:
      'Warn them about **two quiet weeks**.\n- Their last supplier promised results on day five\n- Agree now who we ring on day nine',
    plan: 'Their shops, their order. **Change it with them** if they want.\n- Quay Street is easy on purpose\n- Ellery Station is hard on purpose\n  - commuters, and no cold store',
    price:
      'Say the price, then **count to five**.\n- £487,000 a year for all 140\n- No discount. Three years at the same price is fine',
    pair: 'Swap sentences: I say what Mara does, she says what I do.\n- Leave both phone numbers on the table',
    next: 'We need **one date**: Wednesday in Port Ellery.\n- Open both calendars before anyone stands up\n- Leave this slide on while people talk',
  },
})
