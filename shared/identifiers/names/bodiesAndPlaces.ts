// Data: what a review names that is no person and stands in none of the lists made from packages:
// councils and districts, charities, systems, models and bodies. One word, or words in a row, is an entry.

const entries = (list: string): ReadonlySet<string> =>
  new Set(
    list
      .trim()
      .split(/[\n,]\s*/)
      .map((entry) => entry.trim()),
  );

/** Councils, districts and parts of England that are also somebody's name or in no gazetteer. */
export const councilsAndDistricts = entries(`
adur, allerdale, amber valley, arun, ashfield, babergh, barnet, bassetlaw, bexley, blaby, bolsover, braintree, breckland, brent, brentwood
broadland, bromley, bromsgrove, broxbourne, broxtowe, calderdale, camden, cannock chase, castle point, charnwood, cherwell, chiltern, copeland
cotswold, craven, dacorum, derwent, ealing, eden, elmbridge, enfield, epping forest, erewash, fenland, fylde, gedling, hackney, halton, hambleton
haringey, harborough, harrow, havering, hillingdon, hounslow, hyndburn, islington, kirklees, knowsley, lambeth, lewisham, lichfield, medway
mendip, merton, newham, pendle, redbridge, redcar, ribble valley, richmondshire, rossendale, rother, rugby, runnymede, rushcliffe, rushmoor
rutland, ryedale, sandwell, scarborough, sedgefield, sedgemoor, sefton, selby, solihull, southwark, spelthorne, stroud, surrey heath, sutton
swale, tameside, tandridge, teignbridge, telford, tendring, test valley, tewkesbury, thanet, thurrock, torbay, torridge, tower hamlets, trafford
uttlesford, vale royal, wakefield, waltham forest, wandsworth, warrington, waverley, wealden, wigan, wirral, wrekin, wychavon, wyre, wyre forest
herts, lancs, yorks, notts, leics, northants, cambs, bucks, berks, wilts, glos, hants, salop, warks, worcs, lincs, oxon, middx, derbys, northumb
hong kong, sri lanka, sierra leone, costa rica, saudi arabia, new york, el salvador, puerto rico, tel aviv, abu dhabi, addis ababa, kuala lumpur, burkina faso
cumbria, cleveland, merseyside, teesside, tyneside, wearside, humberside, northumbria, avon, wessex, devon, dorset, kent, essex, surrey, norfolk
suffolk, rutland, cornwall, somerset, berkshire, cheshire, derbyshire, durham, shropshire, sussex, warwickshire, wiltshire, worcestershire
northumberland, hertfordshire, bedfordshire, buckinghamshire, cambridgeshire, gloucestershire, hampshire, herefordshire, lancashire
leicestershire, lincolnshire, northamptonshire, nottinghamshire, oxfordshire, staffordshire, yorkshire, humber, tees, wear, tyne, mersey, severn
luton, reading, derby, slough, bolton, bury, hull, york, stockport, swindon, peterborough, hartlepool, darlington, blackburn, trent, thames, medina, spain, france, ireland, england, scotland, wales, germany, holland, poland, italy, greece, turkey, iran, iraq, syria, libya, egypt, sudan, somalia, eritrea
ethiopia, kenya, nigeria, ghana, gambia, zimbabwe, albania, kosovo, serbia, romania, moldova, bulgaria, hungary, ukraine, russia, china, vietnam, india, pakistan
bangladesh, afghanistan, nepal, iceland, norway, sweden, denmark, finland, portugal, brazil, america, canada, australia, europe, africa, asia, isle of wight, moss side, hulme, harehills, gorton, wythenshawe, hattersley, toxteth, byker, walker, hartcliffe
`);

/** Charities, systems, programmes, models, laws and bodies that are called by somebody's name or a new word. */
export const bodies = entries(`
barnardo, barnardos, coram, kooth, become, kinship, catch22, crimestoppers, childline, kidscape, mencap, mind, relate, refuge, shelter, crisis
samaritans, scope, sense, stonewall, turning point, depaul, nacro, centrepoint, gingerbread, quarriers, coramvoice, coram voice, nyas, voyage
cafcass, ofsted, ofcom, unison, unite, adcs, solace, skills for care, social care wales, estyn, hmicfrs, acas, cafcass cymru, nepacs, remedi
liquidlogic, mosaic, eclipse, carefirst, frameworki, framework, protocol, systmone, rio, emis, azeus, synergy, capita, civica, servelec, onedrive
sharepoint, whatsapp, tiktok, snapchat, instagram, facebook, twitter, youtube, zoom, skype, google, apple, android, netflix, roblox, fortnite
tableau, qlik, power bi, excel, outlook, oneNote, onenote, copilot, chatgpt, magic notes, granicus, achieve forms
mockingbird, barnahus, thrive, solihull approach, incredible years, triple p, mellow parenting, strengthening families, parentline, homestart
frontline, step up, think ahead, unity partnership, troubled families, supporting families, edge of care, no wrong door, pause, mst, multisystemic
makaton, braille, asperger, down, tourette, ritalin, sertraline, melatonin, concerta, cannabis, xanax, spice, calpol, paracetamol
gillick, fraser, munro, laming, macalister, casey, wood, jay, marmot, merton, southwark, bournewood, maslow, bowlby, vygotsky, brandon, brazelton
philomena, herbert, encompass, makesafe, innerste, prevent, channel, contest, clare, claire, sarah, martyn, natasha, helen, oliver mcgowan
brexit, covid, windrush, grenfell, rotherham, rochdale, hillsborough, soham
domino, greggs, tesco, asda, aldi, lidl, argos, primark, boots, lego, disney, marvel, xbox, playstation, nintendo, uber, greyhound
stagecoach, deliveroo, kindle, premier inn, travelodge, costa, starbucks, nando, nandos, mcdonald, mcdonalds
windows, teams, word, adobe, lexis, westlaw, community care, guardian, times, telegraph, mirror, the sun, daily mail, bbc, channel four
`);

/** Words in small letters that follow a name and make the whole a place, a body or a document. */
export const afterBodies = entries(`
ward, wards, wing, estate, estates, hub, hubs, centre, centres, clinic, clinics, hospital, hospitals, office, offices, school, schools, academy, academies
vouchers, voucher, foundation, trust, charity, fund, award, awards, judgment, judgement, guidelines, competence, competency, protocol, principles, principle, model
approach, inquiry, inquest, inspection, framework, toolkit, scale, index, method, methods, programme, scheme, project, pilot, law, act, bill, duty, area, district
areas, districts, locality, localities, branch, site, depot, building, campus, house, houses, home, homes, nursery, nurseries, college, university, station, road, street, council
councils, borough, parish, county, city, town, valley, valleys, region, division, force, constabulary, system, systems, software, app, platform, database, module, survey
questionnaire, assessment framework, test, report, recommendations, workers' union, unit, units, lodge, court, courts, conference, festival, week, month, museum, gallery, library
standard, standards, rating, ratings, day, days, term, holiday, cards, card, season, market, party, pathway, service, services, training, course, tool, tools, effect
rec, recs, rpt, rpts, lessons, cycle, grant, study, studies, theory, inventory, questionnaires
`);

/** Of those the ones that are never something a person has: buildings, wards, judgments. */
export const buildings = entries(`
ward, wards, wing, estate, estates, hub, hubs, centre, centres, clinic, clinics, hospital, hospitals, office, offices, vouchers, voucher, foundation
trust, judgment, judgement, guidelines, competence, competency, principles, inquiry, inquest, road, street, academy, surgery, nursery, hospice, hospices, hall, block, blocks, college, museum, gallery, library, barracks, building, rooms, suite, theatre
`);
