/** What kind of participant a name most likely names. Only a first guess that saves a choice; the details can change it. */
import type { StakeholderType } from "@zaedno/plan";

const signs: readonly (readonly [StakeholderType, RegExp])[] = [
  // "Head of the school" is somebody; the school is not.
  [
    "person",
    /^(директор|кмет|зам\.|заместник|председател|началник|съветник|общински съветник|учител|секретар|лекар|медиатор|областен управител|ресорен|head|mayor|deputy|chair|chief|councillor|teacher|secretary|doctor|mediator|governor)(?!\p{L})/iu,
  ],
  [
    "media",
    /(?<!\p{L})(радио|вестник|телевизия|медия|онлайн група|сайт|radio|newspaper|tv|media|online group)(?!\p{L})/iu,
  ],
  ["ngo", /(?<!\p{L})(сдружение|фондация|нпо|клуб|association|foundation|ngo|club)(?!\p{L})/iu],
  ["business", /(?<!\p{L})(еоод|оод|ад|фирма|магазин|хотел|ltd|inc|company|shop|hotel)(?!\p{L})/iu],
  [
    "institution",
    /(?<!\p{L})(дирекция|община|общински съвет|отдел|руо|рзи|дсп|бюро по труда|училище|дг|детска градина|читалище|болница|полиция|рпу|министерство|агенция|инспекторат|комисия|department|municipality|council|office|school|kindergarten|hospital|police|ministry|agency|inspectorate|community centre)(?!\p{L})/iu,
  ],
  [
    "community",
    /(?<!\p{L})(родители|жители|съседи|хората|младежи|майки|медиатори|доброволци|студенти|parents|residents|neighbours|people|mothers|mediators|volunteers|students|youth)(?!\p{L})/iu,
  ],
];

export function guessType(name: string): StakeholderType {
  // "Калина Примерова, зам.-кмет на общината": what follows the comma is the office, not the kind.
  const [first = ""] = name.split(",");
  return signs.find(([, sign]) => sign.test(first))?.[0] ?? "person";
}
