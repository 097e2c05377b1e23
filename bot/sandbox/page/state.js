// What the page knows: filled from /sim/state, changed by events.

export const state = {
  bot: { name: '', username: '', up: false },
  now: 0,
  running: false,
  people: [],
  groups: [],
  here: null, // the open chat: { id, group, person }; person is who acts
};

export const personOf = (id) => state.people.find((p) => p.id === id);
export const groupOf = (id) => state.groups.find((g) => g.id === id);

export function fill(fresh) {
  Object.assign(state, fresh);
  if (state.here?.group && !groupOf(state.here.id)) state.here = null;
}
