/**
 * Words that stand for war and hardly for anything else. A storm hits, a champion attacks, a market takes losses and a front advances: words of such double use tell nothing
 * in a text that names no party of the conflict, and are left out here.
 */
export const WAR_WORDS =
  'shelled shelling shells bombed bombing bombings bombardment airstrike airstrikes missile missiles rocket rockets artillery mortar mortars howitzer drone drones uav uavs warplane warplanes ' +
  'soldier soldiers troops servicemen serviceman army military militants fighters combatants enemy sniper snipers tank tanks mine mines landmine landmines ammunition ' +
  'fighting clashes hostilities gunfire war frontline ceasefire ceasefires truce truces armistice civilians civilian refugees prisoners captives casualties wounded mercenaries mobilisation mobilization infiltration saboteurs'
