// Data, made by `npm run word-lists`: words of dictionary-en-gb (MIT and BSD) that are common surnames in @faker-js/faker (MIT; Faker).
// Front-coded: `wordList.ts` reads it.
export const wordSurnames =
  "baa,2iley,2rrows,1eer,2rg,1ins,1lock,1ode,2ngo,2rer,1rown,1utt,0carter,1how,2ristian,1ollier,2ok,2x,1rooks,0dare,1en,1ickens,1ower,0fan,2y,1erry,1ish,4er,1uller,2nk,0garden,1ill\ngrace,3ham,3nt,2een,2imes,0hall,2nd,1e,1ill,4s,1o,0johns,0kc,1eeling,1han,1ing,0lam,3a,2w,1ee,1ing,2ttle,1ung,1ynch,0ma,2n,2rks,3tin,2son,1iller,4s,2racle\nmoss,0pang,1eter,1rice,3nce,1un,0rice,2dge,1ose,0salami,1hah,2ields,1in,1mith,1o,1tark,2okes,1un,1wift,0tam,2n,3g,1erry,1ong,2y,1romp,1urner,2tu,0van,0walker,2n,2rd\nwaters,1est,1hite,1ill,2tting,1olf,2od,1right,0yang,1in,2p,1oung";
