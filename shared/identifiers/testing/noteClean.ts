// Data for tests and the bench: lines as peers type them in sessions, made up, that give nobody
// away. The scan is worked on with them.

/** Lines of notes in which nothing may be found. */
export const noteClean = `
+ staff feel safe
- dashboard unread
? who owns neglect
mash 0930 daily, good chall
cp on time 94, was 81
thresholds v4, schools use v3
ref rate 612 v 540 sn
+ ssw support valued
rhi 38% in 72h
sws 24-31 each
asye cap 16, two over
no mins for jan, feb, mar
may go live in april
will need funding
will know in sept
will staff see it? unsure
mark of good sup: reflective
grace days for late visits
bill rising, £2.1m
rose to 40 in june
hope to recruit
faith schools not on board
joy in the room
summer offer full
dawn of new model
amber on tracker
hazel grove hub busy
grant ends march
rich data unused
frank chat w board
pat answers
chase letters sent
sue re delay? legal advice sought
drew on audits
will power needed
art room lovely
hunter estate hard to reach
jack of all trades roles
miss reviews often
dr appts missed
mr/mrs on forms wrong
sgt rank attends
sister svc better
nurse led clinics x3
mum and baby placements few
dads left out
dad not asked, mum not told
nan has them, no assmt
uncle assessed late
carer said pays late
girl, 14, hotel 9 nights
boy 6 no plan
yp said listen more
parent said fair
child not seen alone
sibs split, no sib assmt
fam seen x2
twins apart
baby moved at 3 wks
family plan no dates
version 3.1 march 2023
version 6 jun 2022
v4.2 of jan 24
v2 12/01/2024
policy 2/5/2022
strategy 14/11/2023 draft
protocol of 3.2.2023
procs dated 09/06/2022
threshold doc 1/4/2023
guidance 12/2023
letter 9 june 2023
ofsted 9 may 2022
ilacs 11/07/2022
jtai 14-18 nov 2022
fv 3/5/2023 mash
board 12/2/2024 no chall
mins 4.3.2024
data at 30/09/2023
data to 31.3.23
audit 6/2023
sef oct 23
plan 23-26
23/24 overspend
from 1/4/23
since 2021 4 dcs
cabinet 11/7/23 agreed
visit 15/10
Albert St office shut
Victoria Rd hub cold
Mary St clinic full
Park Rd team small
Church Ln site sold
Duke St base hard to reach
Clarence Ave home good
George St offices
Queens Rd centre busy
Florence Park hub
Alexandra ward high refs
Lewis ward worst
Stanley team stable
Leigh hub new
Kimberley hub shut
Ashley ward low take up
Bradley has no hub
Shirley office far
Kent model
Derby visited
Chester buys same beds
Lincoln + Derby compared
Carlisle team thin
Essex way of working
Camden fgc
Somali families wait
Roma kids cme
Muslim families fear ss
Polish mums group
Syrian fams north
Bengali interps hard
Eid marked
Barnardos rhi contract
Coram rec
Kooth waits ok
Maggies centre
Kellys yard
Daisy unit short breaks
Jasmine unit RI
Willow team stable
Ruby team 3 vacs
Maple + Oak share TM
Lady Margaret House
Munro quoted
Casey rec done
Laming training old
Wood report arrangements
Pelka lessons
Gillick in half
Merton compliant no
Philomena protocol all homes
Herbert protocol n/a
Clares law ok
Graded Care Profile used
Liquidlogic crashes
Mosaic live in may
Teams calls drop
Eclipse sept
NFA 41
DA up 14
RAG red x3
QA mgr 1
SW x 2 vac
TM rota
PA 28
EH strong
DW good in 10
CP drift
VS head new
PEP 96
EHE up
LA share
ICB absent
SMT knows
AD fills gap
HV 400+
GP n/a
DSL net good
PRU full
AP full
NE hub
SE hub
EDT x2
OOH thin
FC pay late
IFA spend up
RAA ok
PLO 22 wks
CC lists late
JD out of date
KPI mthly
TBC w HR
BME staff fewer
EDI plan
S47 ok
s17 spend
reg 44 late
reg44 rpts late
band 7 x2
yr 11 excl
ks2 up
level 3 unclear
room 4 at 2
rm 3.12
page 40
see q7
line 4410
12/40 read
6 of 12
3/12 no chron
9/10 happy
1/3 agency
24/7 line
10.30 hosp
1430 yp
9-5 only
m62 splits
a19 corridor
14 hubs
22 yp in uasc
31 cases max
16 plus team
5 reg homes
3 church halls
8 road shows
2 drive thro
19 avenues tried
7 close calls
6 way mtg
2 hill areas
100 place nursery
24 hour rd map
no. 1 priority
no 10 grant
tel line ok
fax still
ring duty
text svc liked
ask HR
tell lead
check w legal
triang w police
park it
to read
follow up day 3
LP asks
MC to chase
JP at 2
tea break
good lunch
`;
