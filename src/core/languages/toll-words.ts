/** What reading a toll without numbers needs to know of a language. */
export interface TollWords {
  /** Nouns that are no people, though they stand after a number of shots: "shot three times". */
  readonly notPeople: ReadonlySet<string>
  /** "double" → 2, before a word for a killing. */
  readonly multiples: ReadonlyMap<string, number>
  /** "murder", "homicide": what a multiple multiplies. */
  readonly killings: ReadonlySet<string>
  /** Words that make a killing one that failed, or that is feared or planned: "attempted murder". */
  readonly unfinished: ReadonlySet<string>
  /** Killings that one word tells whole with whoever did it: "murder-suicide". */
  readonly withKiller: ReadonlySet<string>
  /** Words of somebody besides: "another". */
  readonly besides: ReadonlySet<string>
  /** Relatives: "wife", "grandson". */
  readonly kin: ReadonlySet<string>
  /** "Accidentally": whoever shot himself so is the one who died. */
  readonly accidental: ReadonlySet<string>
  /** "himself": whoever shot. */
  readonly reflexives: ReadonlySet<string>
  /** Words that lead on to what whoever shot did next: "before", "then". */
  readonly andThen: ReadonlySet<string>
  /** The participle of being shot: "shot". */
  readonly shot: ReadonlySet<string>
  /** Words after "shot" that make it something else: "shot at", "shots fired". */
  readonly notHit: ReadonlySet<string>
  /** "Critical", "stable": before a word of `state`, somebody is hurt. */
  readonly conditions: ReadonlySet<string>
  readonly state: ReadonlySet<string>
}
