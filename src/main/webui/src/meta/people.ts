import type { PersonRef } from '../api/types';

/** Who can be chosen: the active ones, and whoever is chosen already. */
export function peopleOptions(people: PersonRef[], chosen: string | null, inactive: string) {
  return people
    .filter(person => person.active || person.id === chosen)
    .map(({ id, name, active }) => ({ value: id, label: active ? name : `${name} ${inactive}` }));
}
