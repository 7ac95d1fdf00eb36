// Data for tests and the bench: sentences of letters and notes that name nobody, made up, in which many
// a word looks like a name. The scan is worked on with them.

/** Sentences of letters and notes in which nothing may be found, one a line. */
export const cleanSentences = `
Thank you for the warm welcome and for the openness of your staff.
We found a service that knows itself well and does not hide what is hard.
Caseloads have come down from 28 to 19 in the assessment teams since January.
Social workers told us that they feel safe to say when they are struggling.
The Director and her senior team are visible, and staff value that.
Children are seen alone and their wishes are written in their own words.
Plans are clear about what must change, and less clear about by when.
The Multi-Agency Safeguarding Hub deals with contacts within one working day.
Health and Police colleagues sit in the same room, and Education joins by phone.
Bradford, Calderdale and Kirklees have a similar panel and would share its terms.
Wigan’s approach to family safeguarding has been copied here with care.
We suggest that you talk to Hertfordshire about their model.
North Tyneside, Gateshead and Sunderland recruit together.
In Harrow and Hounslow the same tool is called a risk matrix.
The Isle of Wight and Southampton have shown how this can be done.
Colleagues in Rutland, Melton and Oakham are too far away to join.
Staff in the Washington office said that the move went badly.
The hub in Thornley opens on Tuesdays only.
The Barking, Havering and Redbridge hospitals share one referral form.
Families in Moss Side, Hulme and Rusholme use the Kath Locke Centre.
The teams at Wellington House and Nelson Street will move into one building.
Regent Street and King’s Road are the two busiest offices.
Two residential homes, Rowan Lodge and The Beeches, were judged outstanding.
Holly Bank and Laurel House have had four managers in two years.
St George’s School and All Saints Academy exclude fewest children.
Stepping Hill Hospital sends its notifications within a day.
The Elizabeth Garrett Anderson wing has a midwife who leads on safeguarding.
Florence Nightingale ward does not use the shared form.
The Royal Victoria Infirmary and Queen Elizabeth Hospital both attend.
Great Ormond Street gave training in the autumn.
Churchill Gardens and the Ashley Down estate have no youth club.
The Wythenshawe and Hattersley hubs are well used.
Colne Valley, Holme Valley and Spen Valley each have a locality team.
Barnardo’s, NSPCC and Action for Children run the three family centres.
Coram, Kinship and Become were all mentioned by young people.
Kooth and Young Minds are used more than CAMHS by this age group.
The Rees Foundation and the Drive Forward Foundation support care leavers.
The Anne Frank Trust works in two secondary schools.
The Joseph Rowntree Foundation funded the first year.
The Marie Collins Foundation trains officers on online harm.
Home-Start, Sure Start and Bookstart are remembered with affection.
Refuge and Women’s Aid speak at the induction.
St Giles Trust mentors work in A&E at weekends.
Catch22 has the contract for return interviews.
Place2Be is in nine primary schools.
The Duke of Edinburgh’s Award is open to every child in care.
The Princess Royal Trust for Carers meets young carers each week.
The Childhood Trust and Comic Relief paid for the summer camps.
Lord Laming’s recommendations are still quoted in induction.
The MacAlister review is well understood by managers.
Munro’s eight principles hang in the duty room.
The Wood report on safeguarding partners shaped the new arrangements.
Gillick competence is recorded in half of the files.
The Fraser guidelines are used with confidence by school nurses.
Staff quote Working Together and the Knowledge and Skills Statement.
The Signs of Safety mapping and the Graded Care Profile are used well.
The Solihull Approach and Incredible Years are offered in every hub.
Triple P and Mellow Parenting are full until June.
The Thrive framework is not yet known in schools.
Family Group Conferences are offered before proceedings in most cases.
The Public Law Outline is used early, and letters before proceedings are clear.
Section 47 enquiries are timely, and Section 20 consent is reviewed.
Under the Children and Families Act 2014 the local offer must be kept up to date.
The Care Act 2014 assessment is started at seventeen and a half.
Operation Encompass notifications reach schools before nine.
Operation Makesafe and Operation Innerste are understood by the night team.
The Merton judgment and later guidance are followed in age assessments.
Claire’s Law requests are answered in time.
Martyn’s Law is not yet in the training plan.
The Philomena Protocol is in place for every home.
The Herbert Protocol was mentioned by adult services.
Ritalin and Sertraline are recorded where they are taken.
Makaton and Braille are offered.
Asperger’s is still used in older files.
Windows laptops are slow, and Teams calls drop.
Mosaic, Liquidlogic and Eclipse do not talk to each other.
Power BI shows the figures, and Excel is still used for the rota.
The Ofsted focused visit in May 2022 and the ILACS inspection in July 2021 said the same.
HMIP and the CQC will inspect together in the spring.
The DfE adviser has reduced her visits.
The LGA, ADCS and SOLACE published a joint statement.
The DCS, the CEO and the Leader meet every week.
The QA manager and the PSW moderate audits.
The IRO footprint is clear in eight of twelve files.
EHCP timeliness is at 61 per cent, and SEND tribunal numbers rise.
CAMHS waits are eleven weeks; ND pathways take two years.
MARAC, MAPPA and DARDR actions are tracked by the same officer.
The MACE panel and the MACSE panel overlap.
AP and PRU places are full, and EHE numbers have doubled.
PEPs are complete but targets are weak.
SGO and CAO support ends too soon.
The SDQ is completed for four in five children.
LPS and DoLS are poorly understood.
NQSWs have protected caseloads and ASYE support is strong.
AYSE posts and AMHP cover were raised by the union.
Unison and BASW were asked for their views.
The HR, IT and Finance teams know why this matters.
PAs hold 22 young people each.
TMs sign off plans within five days.
PLO, ICPC and RCPC figures are reported monthly.
CE and CCE screening is done at the front door.
A WhatsApp group keeps the duty team together.
Plan A has failed; Plan B needs the board’s consent.
Group A and Group B of the trial saw the same workers.
Appendix C lists what we read.
Vitamin D and Hepatitis B vaccines are recorded.
Year R and Year 6 transitions work well.
Tier 2 and Tier 4 services are far apart.
Priority 3 of the plan has no owner.
Team 7 has more agency workers than any other.
Version 3.1 of the procedures is on the intranet.
Page 14 of the self-assessment says otherwise.
Figures for Q1 and Q3 are missing.
On 4 and 5 March we observed two panels.
The letter of 16 June 2023 set out three areas.
By 31 March 2025 each team should have one measure of quality.
From September 2024 the team will have two more posts.
Between 1 April and 30 September 2024 there were 1,204 referrals.
The plan runs from 2023 to 2027, with a review in 2025.
Since the inspection of 9 May 2022 progress has been steady.
The board met on 12 February, and it meets next on 8 October.
Re-referrals stood at 23.4 per cent in 2022/23 and 19.1 per cent in 2023/24.
Ofsted published its report on 11 November 2021.
We read 15 files and spoke with 63 people in 22 sessions.
In 9 of 15 files there was no chronology.
Costs rose from £412,000 to £1.3 million in three years.
The dashboard shows 7,412 contacts, 2,118 referrals and 1,077 assessments.
Ratios of 1:6 to 1:8 are kept.
The 0-19 service is commissioned until 2026.
Children aged 10 to 15 wait longest for a placement.
Under-18 conceptions are falling, and 16- to 17-year-olds are housed.
Young people aged 16 and 17 are placed too far from home.
A 24/7 line would help foster carers.
A 10-point plan is too long for anyone to remember.
Room 4.12 is used for contact and is not fit for it.
Line 3301 of the budget is overspent.
Reports of 40 pages are read by nobody.
The office at 21st Century House is hard to reach by bus.
Meetings at 9.30 on Mondays suit nobody.
The service costs 3 pence in the pound.
Grant funding of 250000 ends in March.
Sample sizes of 30 and 45 are too small to say more.
May and June are the months in which most notice is given.
March saw the highest number of children come into care.
August is quiet, and September is not.
April brought a new structure and June a new budget.
Will this be enough? We doubt it.
Will staff see the difference by Christmas?
May we thank the young people who showed us round.
May I also thank the coordinator.
Hope is not a plan, as one manager put it.
Faith groups and mosques offer rooms and volunteers.
Grace and favour have no place in panel decisions.
Joy and laughter were heard in the contact centre.
Mark-ups on agency pay are high.
Bill payers ask what they get for it.
Rose-tinted views of the past are common.
Rich pictures of family life come from direct work.
Frank conversations at panel are the norm.
Chase letters are sent by business support.
Grant income is falling.
Dale and fell communities are hard to reach in winter.
Young carers need a champion.
Black and Asian staff are fewer at senior grades.
Brown envelopes from the council frighten families.
White working-class boys do worst at sixteen.
Long waits for therapy are the rule.
Short breaks are valued by parents.
Wise leaders listen first.
Early Help is a strength, and Youth Justice is another.
Street doctors and Park wardens joined the panel.
Wood panelling and poor light make the room forbidding.
Summer provision and Autumn half-term clubs are well used.
Dawn raids by immigration officers frighten families.
Amber ratings stay amber for too long.
Ruby and Gold are the two highest levels of the award.
Ivy on the walls and broken lights say something to children.
Holly, ivy and tinsel do not make a Christmas in care.
Pat answers will not do.
Sandy beaches and Sunny days are what the children drew.
Art and Drama therapy are offered.
Jack of all trades posts should end.
Miss a review and the next is in six months.
Sister agencies in health have the same problem.
Judge the service by its outcomes.
Sergeant and inspector ranks both attend.
Doctors and nurses are invited and seldom come.
Mother and baby placements are too few.
Father figures are left out of plans.
Dear Director, and dear colleagues,
Yours sincerely,
Lead Peer, on behalf of the team
Peers came from four councils, a hospital trust and a police force.
Christian, Hindu and Buddhist carers are sought.
Urdu, Polish and Romanian leaflets are out of date.
Kurdish, Somali and Tigrinya interpreters are hard to find.
Roma, Gypsy and Irish Traveller families do not trust the service.
Welsh and Scottish authorities were asked about children placed there.
Syrian and Afghan families are well supported by the resettlement team.
French and Spanish exchanges were open to children in care.
Ramadan and Diwali are marked in the homes.
Pride month and Black History Month are planned with young people.
The Vietnamese community association hosts the drop-in.
Eritrean and Sudanese young men are housed together.
English as an additional language is recorded for one in five.
The Mayor’s Fund and the Lord Mayor’s Appeal bought the minibus.
The Leader of the Council and the Lead Member read audits themselves.
The Independent Chair and the Scrutineer have separate roles.
Heads of Service meet weekly and Team Managers fortnightly.
The Principal Social Worker post has been vacant since May.
The role of the Designated Nurse is well understood.
The Virtual School Head post is shared with a neighbour.
A deputy headteacher should sit on the board.
The LADO role is clear to schools.
Headteachers told us that thresholds are too high.
The Police told us that attendance at conferences has improved.
Governors and heads said that the helpline works.
Midwives and health visitors are proud of the pre-birth pathway.
Newly qualified staff told us that they would recommend the council.
Foster carers said that Christmas payments come late.
Parents told us that meetings feel like court.
Young People’s Council members asked for longer holidays.
Children in Care Council members told us that reviews are better now.
The child’s mother told us that she had been heard.
One girl told us that her social worker always comes.
A boy of ten had been in four placements.
A father said that he was treated as a suspect.
One young person said: “They never give up on me.”
“Nobody asks twice here,” said a team manager.
As one carer put it, “Ring, and someone answers.”
The Right Help at the Right Time document is in its fourth version.
Think Family, Think Baby and Think Father are slogans, not yet practice.
One Minute Guides and Seven Minute Briefings are popular.
Golden Threads and Red Lines are terms used in every team.
The Bridge, The Link and The Haven are the three drop-ins.
The Ark and Noah’s Place are run by the diocese.
The Grange, Beech House and Oak Tree Lodge are to be sold.
The Lighthouse model and the Barnahus idea are being looked at.
Wednesday’s Child helped with family finding.
National reviews are read in every team, and their lessons are on the wall.
The Soham and Rotherham inquiries are covered in training.
Rochdale and Telford changed how exploitation is recorded.
The years after the national inquiry are remembered by older staff.
The Grenfell and Covid years left their mark.
Coventry, Warwick and Stratford share the out-of-hours team.
Lancaster, Morecambe and Heysham are served by one hub.
Ashton, Denton and Hyde have no family court.
Kingston, Merton and Sutton share a director of public health.
Stafford and Stone are far from the placements in Leek.
Carlisle, Penrith and Kendal need their own foster carers.
Nelson, Colne and Burnley share a duty desk.
Lewes, Newhaven and Seaford are on one rota.
Beverley and Selby have asked to join the consortium.
Darlington, Hartlepool and Stockton pool their beds.
Royston and Wakefield tried this first.
The Humber and Wear valleys differ.
Eden, Copeland and Allerdale have merged.
Blyth and Ashington need a second hub.
lots of good stuff re early help, less on step down
tm says caseloads ok, sw says not
q: who chairs the panel when the head is away?
board mins thin - no challenge recorded
wait for camhs 9 mths, gp refers, school refers
voice of child good in 4 of 6 files
duty ok, mash slow on fridays
agency 31 pct, was 44
iro challenge visible, escalation less so
foster carers happy w ssw, not w payments
new hos since sept, staff like her
yp said pa rings back same day
team in thornaby gets fewer referrals than team in yarm
hv caseload 400+, sn 1 for 9 schools
rang duty line at 1640, answered in 2 rings
mtg w sws 10.30-11.45, rm 3
`;
