// Data for tests and the bench: sentences as letters of peer reviews have them, made up, that tempt the scan and give nobody away. It is
// worked on with them.

/** Lines in which nothing may be found. */
export const everydayLetterClean = `
The Wood review changed partnership arrangements.
The Munro principles guide recording.
The Laming recommendations are remembered by long-serving staff.
The Casey audit asked hard questions of councils.
The Narey report is cited in the sufficiency plan.
The Kirkup inquiry shaped health’s response.
Serious case reviews such as Baby P and Khyra Ishaq are taught in induction.
Winston’s Wish and Grief Encounter support bereaved children.
The Rees Centre evaluated the model.
The Josephine Butler suite is used for interviews.
Staff at Ashton Hub work late on Tuesdays.
The Bradley team meets on Mondays.
Ashley ward has the highest rate of referral.
Clayton and Beswick have no family hub.
Families in Moss Side wait longest.
The Nelson and Colne district is the poorest.
Officers from Lewes, Hastings and Eastbourne meet monthly.
Warwick, Coventry and Solihull share a trust.
Houghton, Hetton and Washington each have a hub.
The Shirley office closed in March.
Parents in Florence Park trust the hub.
Stanley Road, Albert Street and Park Lane clinics refer late.
Douglas House offers short breaks.
Hope is what young people asked for.
Faith leaders meet twice a year.
Grace was shown to families in crisis.
Joy and play are seen in the nursery.
Will members hold the line on funding? We think so.
Mark schemes for audits are shared.
May and June saw the most referrals.
April brought a new structure.
Summer and Easter schemes are full.
Dawn raids by police are planned with social care.
Rose-tinted reporting should stop.
Rich data go unused.
Frank discussion is welcomed in supervision.
Chase-up letters are sent each week.
Bill paying is taught before young people leave care.
Miles from home, children wait for visits.
Art therapy has a long waiting list.
Hunter Street and Baker Street will merge.
Page 4 of the report shows the trend.
King’s College London evaluated it.
Brook and Kooth offer support online.
The Oak team and the Maple team share a manager.
Rowan, Willow and Hazel are the three assessment teams.
The Phoenix and Sunrise homes are judged good.
Eclipse replaced Mosaic in June.
Claude and Copilot are not approved for case notes.
Magic Notes saves an hour a day.
Power BI reports are opened by few.
ContrOCC and Liquidlogic do not speak to each other.
The Thrive model is known in schools.
Lighthouse, Pause and Strengthening Families are in place.
Operation Encompass calls arrive before nine.
Operation Makesafe trained hotel staff.
The Herbert Protocol is known to homes.
The Philomena Protocol is used by every home.
Right Care Right Person has changed demand.
The Children and Families Act 2014 is followed.
Section 20 is explained to parents.
Section 17 and Section 47 work is timely.
Regulation 44 visitors report each month.
Southwark judgment cases are understood.
Merton-compliant age assessments are done.
Gillick competence is recorded.
Fraser guidelines are followed in clinics.
The Bichard and Kennedy reports are history to new staff.
The Children’s Commissioner wrote in June.
The Lead Member for Children chairs the board.
The Independent Chair and the Director meet monthly.
Head Teachers, Governors and Nurses sit on the board.
Team Managers told us that time is short.
Principal Social Worker time is protected.
Young People’s Council members met us.
Practice Educators wanted more time.
Schools told us that calls are answered.
Social care told us that health is absent.
Birmingham told us about its journey.
Essex has shared its model.
North Yorkshire is the sector-led partner.
Cumbria and Lancashire share an agency.
The plan for Leeds was noted.
Kent’s experience with young people seeking asylum is known.
Ealing and Brent lead on exploitation.
The report of March 2023 found the same.
By 31 March 2025 all plans should be reviewed.
Between May 2022 and June 2023 the rate fell.
The inspection of 14 June 2022 named drift.
Version 2 of 3 May 2023 is in use.
Data to 31/12/2023 show a rise.
The audit dated 12/06/2023 is thorough.
The strategy of 1 July 2021 has expired.
The census of 21 March 2021 shows growth.
The budget is £1,204,000 for 2024/25.
There were 14,221 contacts in the year.
About 20 per cent of 1250 referrals led nowhere.
Form CS104 is too long.
The A6 and the M61 cut the borough in two.
Key Stage 2 results are rising.
Year 11 pupils are most at risk.
The 24/7 line is answered in 40 seconds.
Page 12, line 4 needs a change.
Room 14 at the Town Hall was ours.
The 16 Plus Team is stable.
AP and PRU places are full.
DSLs and SENCOs meet each half term.
The ICB and the PCC fund two posts.
The VRU has paid for youth work.
The SoS mapping is used well.
Romanian and Bulgarian families arrive each week.
Ukrainian guests settled well.
Jewish families have their own nursery.
Nepali and Gurkha families live near the barracks.
Children in Barrow and Furness wait longest.
St Joseph’s and St Cuthbert’s schools take part.
St Helens and Halton buy places together.
St George’s Day was marked by the homes.
Thomas More School has a nurture room.
The Margaret McMillan nursery is a beacon.
King Edward’s School leads the cluster.
Queen Mary University is a partner.
The Duke of Edinburgh’s Award is offered to all.
Jack and Jill nursery closed.
Tom’s Law is not known to staff.
Sainsbury’s and Tesco give vouchers.
The Lloyds Bank Foundation funds it.
The John Lyon’s Charity pays for a worker.
A Better Start and Talking Teens are popular.
Caring Dads and Freedom Programme places are few.
Non-Violent Resistance groups work well.
Triple P and Incredible Years are on offer.
Mellow Parenting is liked by mothers.
Strategy discussions at Whiston and Ormskirk hospitals are late.
Alder Hey and Great Ormond Street share records.
The Christie runs a family room.
Walker Close nursery moved in with the hub.
Mason’s Yard youth club is open late.
Taylor review findings were shared.
The Marmot indicators are on the wall.
Bowlby and Ainsworth are taught in induction.
Maslow and Bronfenbrenner appear in the training pack.
Kolb’s cycle and Gibbs’ reflective model shape supervision.
The Lundy model frames participation.
Hart’s ladder is on the wall.
Dickson House and Peel House will close.
In the weeks that followed, the duty desk took four hundred calls.
Over lunch we heard how scrutiny has changed.
Your interim Assistant Director has steadied the front door.
The Principal Social Worker is highly regarded.
Bedford, Luton and Milton Keynes have shared their model.
Rutherford House is the base of the disabled children’s team.
The Rutherford building is cold.
Coram, Barnardo’s and Action for Children tendered.
Coral Reef Nursery takes two-year-olds.
The Guardian reported on the placement market in May.
The Guardian ad litem is allocated late.
The Swan Lodge Hotel was used for nine nights.
The Cavendish Road contact centre is tired.
Lower Meadow Primary leads the cluster.
Chapel Street and Market Place have family hubs.
Robin Hood Primary has a nurture group.
Holly Bank and Heather Court are short-break homes.
The Jade Centre closed.
Ebony and Ivory choirs perform each year.
Poppy appeals are supported by young people.
The Curtis Report of 1946 is part of the history display.
The Children Act 1948 followed the Curtis Report.
Ash dieback closed the forest school.
Frank discussions took place with the board.
Bill increases have hit care leavers.
Sue and be damned was the attitude of one provider.
Heather and gorse surround the home.
Dean of the faculty at the local university sits on the board.
Ruth Ellis House was mentioned.
Max caseloads are set at eighteen.
Teddy bears were given to each child.
The Lola Centre is open.
The Stelios Foundation pays for trips.
The Sutton Trust and the Nuffield Foundation publish the data.
The Anna Freud framework is used in schools.
The Marie Collins Foundation trained the team.
The Lucy Faithfull team came in October.
Staff use the Bruce Perry model and the work of Dan Hughes.
The Karen Treisman materials are well thumbed.
Brené Brown’s talks are shared in team meetings.
Eileen Munro’s review is ten years old.
The Josh MacAlister review called for early help.
Louise Casey’s report was discussed.
The Alexis Jay inquiry is well known.
Sir Martin Narey wrote about residential care.
Edward Timpson’s review of exclusions was read.
The Timpson review was read.
In May 2024 there were 412 open cases.
April, May and June were the worst months for sickness.
By June the plan should be in place.
In March a new team was formed.
An August restructure was delayed.
Since the January audit, quality has risen.
Easter, Eid and Diwali were marked.
Christian, Muslim and Hindu families foster.
The Sikh temple hosts a group.
Turkish and Kurdish speakers are needed.
Chinese families seldom ask for help.
Romani and Traveller children are missing from school.
The Polish Saturday school is a partner.
Families from Eritrea and Sudan have settled here.
Staff from Nigeria and Zimbabwe were recruited.
Recruits from Ghana told us about the welcome.
Children from Syria are taught together.
England’s average is 5.2.
Ofsted’s grade is unchanged.
Cafcass and the Family Court are clear.
Magistrates and judges told us about delay.
Justices’ clerks attend.
The Designated Family Judge praised the service.
The Police and Crime Commissioner funds youth work.
The Chief Constable attends the board.
Chief Superintendent posts are vacant.
Detective capacity is thin.
Sergeants chair the daily meeting.
PC Plod was a joke about the police.
The DSL network is lively.
QA and PSW roles overlap.
The AO role is unclear.
LM and DCS meet weekly.
HK and UK spellings differ.
FG meetings are poorly attended.
TAC and TAF meetings lapse.
Children B and above on the scale are prioritised.
Type 2 and Type 3 placements are scarce.
The ratio is 1:6.
The CAD system is old.
Building 12 has no lift.
Room 12 is too small.
The 2019/20 plan has lapsed.
The 2019 to 2023 strategy has lapsed.
Figures for 2019, 2021 and 2023 were compared.
Budget code 4418 is overspent.
About 4,418 contacts were received.
On 4 April 2023 the new hub opened.
The 1st of January saw the new contract begin.
The contract dated 25 December 2015 was an error.
The dataset of 30.11.2023 is final.
A report of 11.02.2024 went to cabinet.
The Transit vans are shared.
Roblox and Snapchat are discussed in lessons.
Instagram posts reach care leavers.
Amazon, Tesco and Greggs give vouchers.
Morrisons and Marks & Spencer offer jobs.
McDonald’s and Wetherspoons are where young people meet.
The Harris Federation runs four academies.
Dixons and Outwood run the rest.
The David Ross Education Trust is a partner.
The Thomas Hardye School takes part.
The audit team could not work out from the record who held the plan.
Hennessy Park Nursery is a partner in the early years work.
The Garforth hub opened in May.
The offices at Bateman Street are cold.
The Penhallow Trust has paid for instruments.
Children in Tidswell and Bakewell travel far to school.
Kaya was not the only app that staff tried.
The Aldous Huxley quotation on the wall is apt.
Sky Sports and Netflix are paid for by the homes.
Rain stopped the fun day.
Angel investors have funded the app.
Family Group Conferences are offered to all.
Family Hubs and Family Time are popular.
Girl Guides and Boys’ Brigade meet in the hall.
Baby massage and Baby Box schemes are popular.
Mother and baby placements are scarce.
Father and son groups meet on Saturdays.
Parent Champions have been trained.
Sister services in health are stretched.
Brother and sister placements are few.
Carer support groups are full.
CJ and YJ teams share a base.
PB training is planned.
GH is not a term that we use.
The LK grade is confusing.
SEND, EHCP and ICB are spelled out.
The KPI pack is long.
Panel A and Panel B sit on alternate weeks.
Ofsted visited in May 2021 and in July 2023.
The improvement notice of 3rd February 2022 was lifted.
On 9/9/2024 the team moved.
The letter dated 22-04-2024 is public.
The plan runs from 1.4.2024 to 31.3.2025.
Case numbers rose to 4,418.
Case numbers were 1187 in March.
Reference is made to the 2018 guidance.
Contact numbers 12,400 a year.
File 3 of 12 had no chronology.
The number 12 bus stops outside.
The line rang 77 times.
77 staff answered the survey.
12b is the question that staff skip.
Station Approach clinic is closing.
Wharf Street hub is open.
Ivy Terrace nursery is outstanding.
Corsa and Fiesta are what the car scheme leases.
Faith and community groups help.
Grant funding for the hub ends in March.
Joy was evident.
Dale and valley communities are isolated.
Rose beds at the home are tended by children.
Frank advice was given.
Frank, honest and open is how staff describe it.
Stone walls will not move this.
Mark of respect aside, the posts matter.
Will, capacity and money are needed.
Pearl and Dean advertise in the cinema next door.
Banks and building societies give talks.
The Banks family hub is named after a ward.
Marsh and fen communities are cut off.
Forest School is loved.
Field trips are funded.
Virtual School staff are tenacious.
Isla and Orla are the names of two minibuses.
Caleb House offers respite.
Jerome Bruner’s ideas shape the nursery.
The Brandon Trust runs supported living.
The Keeley Centre is new.
Aziz Foundation scholarships are offered.
The Montel review is not known.
Dominica and Jamaica are where grandparents live.
The Carys ward is full.
Lorna Wing supports parents of autistic children.
Monday, Tuesday and Thursday are panel days.
March is when panels are full.
Exec directors meet each week.
Commander-level meetings take place.
Consultant paediatricians attend.
Professor-led research is under way.
Justice, care and respect are the values.
Mr Men books are in the waiting room.
Dr Martens boots were bought for leavers.
Lady Bay and West Bridgford are affluent.
Major works have closed the hub.
General Practitioners are absent.
Chancellor’s funds are gone.
St John Ambulance trains carers.
Wilson Street and Baker Avenue bases merge.
Thompson’s anti-oppressive practice model is taught.
Green and Brown bins are outside, said one child.
Young and Old meet in the garden project.
Mason and bricklayer apprenticeships are offered.
Cook, clean and budget are taught.
`;
