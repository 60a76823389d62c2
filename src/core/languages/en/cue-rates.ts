/**
 * How often a word is the cue of an attribution, by what follows it, in a hundred cases.
 *
 * Counts from the training part of PolNeAR, made by `scripts/derive-cue-rates.ts`: verbs by their lemma, nouns with a
 * plus, adjectives with a tilde. Frames: see `annotate/statements/frames.ts`.
 */
export const CUE_RATES = `+advocate *14 >for+25 >of21 c7 e3 n33 o2
+agreement *4 >as2 >between1 >into2 >with7 c1 e0 i13 n2 o0 q2 t21
+announcement *15 >of+33 >on8 e14 n26 o3
+answer *11 >on5 >to2 c6 e15 n37 o8
+argument *11 >about4 >against5 >between4 >for4 >in4 >on30 >with5 c4 e26 n5 o2 t12
+assertion *47 >since24 n49 t50
+attack *6 >against+24 >as2 >at3 >because22 >by2 >from12 >in0 >like3 >of2 >on+19 >to3 c2 e0 i2 n1 o0 q3 t7
+backing *23 >from29 >of+31 n12
+belief *29 >than14 e14 t36
+blast *83 n94
+call *17 >for+21 >from7 >in9 >of+59 >on22 >to22 >with2 c9 e2 i28 n39 o2
+cast *19 >in8 c10 n32 o10
+chant *57 >of+63
+cheer *15 >as6 >from6 e3 o5 w66
+claim *30 >about32 >for15 >in32 >of15 >on15 >over15 c70 e4 i51 n33 o18 t43
+complaint *32 >for16 >from41 >of41 e9 o33 t81
+concern *10 >about+16 >as5 >during5 >for+35 >in4 >of3 >over3 >to4 e5 n4 o2 t9
+consensu *20 e10 n8 t48
+conversation *7 >about+31 >on3 >to3 c14 e1 o1
+critic *7 >in19 >of+52 c3 e1 o1 w3
+criticism *17 >for7 >from13 >in9 >of+32 >on9 >over22 c7 e1 o12 t47
+decision *9 >about4 >as5 >at5 >by31 >in2 >of5 >on17 >to4 >with4 c13 e1 i20 n4 o3 t3 w5
+defender *38 >of+55 c19 o19
+defense *6 >of+31 c1 e10 n0 o1
+demand *14 >for18 >of3 e4 n57 o4
+disagreement *30 >over40 >with65 e10
+disclosure *20 >of+68 e10 n7 o4
+discussion *10 >about5 >of+24 >with2 e8 n5 o17
+dislike *43 >for46 n46
+doubt *27 >about+21 e11 o19 t71
+embrace *60 >of+64
+endorsement *11 >by25 >from2 >in3 >of+41 >on6 c6 e1 n5 o1 q5 w6
+estimate *40 >of36 n70 o9 t63
+expectation *10 >of2 e9 o37 t4
+favor *17 >of+19 >to7 e3 n26 o27
+fear *31 >for32 >of4 >than15 c76 e10 n52 o15 t70
+forecast *40 e45 o30
+goal *12 >of7 c6 e8 o25
+hint *44 >at+65 >of18
+hope *41 >for46 >of16 o48 t56
+interest *5 >before3 >in+9 >of+18 >on3 >to30 >with3 c1 e4 n0 o1
+list *7 >because4 >from3 >in4 >of0 e1 n57 o1
+message *5 >about35 >after3 >for2 >from2 >in2 >of8 >on12 >since28 >to1 >with2 c1 e4 i2 n1 o0 q53 t1
+note *39 >from19 >of19 c76 e27 n46 o16 t81
+offering *18 c7 e7 n24 o7
+opinion *9 >in4 >of+32 >with4 c4 e11 n2 o1
+pledge *21 >from10 c10 e10 i45 o8
+point *5 >about28 >among1 >behind2 >below3 >during1 >for1 >from1 >in0 >of0 >on22 >out+81 >over2 >since2 >to+44 >with3 c1 e0 i22 n0 o6 w2
+post *8 >about29 >after4 >in2 >of4 >on3 e2 n27 o1
+praise *38 >from19 >of+46 e15 n63
+proposal *8 >as4 >because4 >for17 >of4 >on19 >to3 c3 e4 i24 o1 t2
+protest *7 >against+53 >at3 >in3 >of2 >than3 c1 e10 n3 o2 t3
+question *10 >about+14 >after5 >as4 >at4 >by30 >during5 >for15 >from1 >in3 >into5 >of+18 >on13 >to15 >up5 c2 e3 n47 o13 t3 w5
+quote *27 >from22 e9 n63
+recognition *20 >among60 e7 o6 t35
+reference *23 >to+30 e9
+remark *4 >about+21 >after2 >at2 >by1 >in2 >on1 c1 e0 n18 o3 q2 t18
+repeating *75 n90
+report *11 >about24 >at5 >because5 >by24 >for5 >from3 >in4 >of2 >on+22 >to5 c46 e14 i5 n19 o0 q3 t27
+ruling *11 >in6 >on31 >since31 c6 e8 n4 o1 t32
+say *75 c88 o90
+saying *80 c90
+shot *10 >at1 >down4 >of4 >up5 c5 e20 n4 o2 q64
+show *34 >as13 >of8 >on11 >since17 c51 e35 n47 o9 q5 t62 w33
+slam *80 n77
+spoke *75 >about+88 >to63
+storie *9 >about20 >of+31 e3 o2 t2
+suggestion *32 >by53 e11 o27 t43
+support *12 >across6 >against6 >among32 >behind5 >by6 >during6 >for+11 >from4 >in2 >of+16 >on4 >than6 >to2 e4 i6 n22 o21 t6
+supporter *6 >after2 >as16 >at1 >behind3 >for2 >from22 >in4 >of+30 >on1 >to3 c2 e3 i1 n1 o3 q3 t1
+surprise *10 >to4 c3 e13 n2 o5 t37
+talk *17 >about+56 >like33 >of15 >on8 >to27 >with8 c5 e2 n3 o4
+understanding *36 >of+45 t35
+view *20 >as35 >from35 >in10 >of+19 >on6 e21 n41 o12 t8
+vow *50 i57
+want *99
+warning *40 >about23 >of36 e20 o16 t73
+word *7 >about28 >for+45 >from3 >of9 >on3 c2 e4 n1 o1 q1 t3
+worrie *27 >about9 c64 n14
accord *94 >to+94
accuse *76 >of+46 c61 n85 v61
acknowledge *81 >to91 c69 e95 n69 o73 t88
acquiesce *99 >to+99
ad *83 >to14 c61 e98 n41 q94 t96 v38
add *30 >to12 >up8 e80 n8 t66
address *19 >at23 >in8 >on10 >to17 >while10 c20 e2 n27 o6 v8 w60
admire *33 e28 n44
admit *60 >to46 c52 e64 n42 o30 q80 t90
advocate *43 >for+46 e46 n27 o37
affirm *33 c13 t67
agree *56 >in78 >on+74 >to+39 >with+50 c61 e19 i61 n45 o42 t86
aim *36 >at+22 i58 n67 v19
alarm *30 n32 v37
align *21 >with5 n29 v35
allege *65 c82 e66 n38 t73
allow *16 >for19 c19 n15 q8 t58 v15
allude *86 >to+84
anger *53 n42 v68
announce *83 >in67 >on87 c88 e53 n85 o92 q67 t86 v74 w73
answer *31 c33 e40 n29 v16
anticipate *33 e28 n17 t67
apologize *50 >for+70 >to57 e17
appear *41 >as36 >at6 >before10 >in11 >on7 >to36 >with16 c48 e35 i59 n49 o44 t48
applaud *60 e31 n75
appoint *26 n30 v25
approve *30 >of23 c32 e15 n33 v51
argue *92 >against+96 >for+97 >in81 >with57 c99 e80 n76 o76 t97 v97
ask *74 >about+51 >at89 >for+55 >in75 >of49 >on89 c85 e80 i68 n66 o75 q79 t87 v86 w87
assail *90 c70 n98
assert *80 n57 t87
assume *29 c6 n18 t45 v65
assure *71 c92 v64
attack *45 >on38 c35 e18 n50 o22 v56
attribute *47 n56 v39
authorize *22 i11 n38 v5
back *38 >down8 >from22 >in69 c44 n46 v32
balk *83 >at+83
believe *43 >in+57 c38 e64 i37 n36 o39 q14 t54 v21
bemoan *99
bill *99
blame *72 >for38 c69 e36 n88 v61
blast *97 >out+98 c99 n96
boast *76 >about+92 >of+82 n42 t93
boo *33 e19 n53 o17 v67 w17
brag *99 >about+99
bring *5 >down2 >in1 >on2 >to1 >up+37 >with2 c1 i2 n4 o1 q2 v16
brush *50 >off+80 n25
calculate *25 n8 t70 v13
call *64 >after32 >for+83 >from46 >into+61 >off26 >on+80 >out+75 >over57 >to32 >upon+82 >with57 c42 e12 i48 n66 o14 q53 t75 v42
campaign *12 >across6 >against+46 >as3 >for+28 >in1 >on18 >with2 c21 e5 n10 o6
care *32 >about+33 e13 n41 o16
caution *90 >against+80 t97
celebrate *23 >in9 c11 n19 v58
challenge *30 c7 e10 n35 v46
champion *33 e42 v44
chant *71 e60 q80
characterize *67 >as47 n90
charge *42 >into21 >with14 c37 n36 t69 v52
cheer *26 >for+50 >on+36 e13 n36 o13
chide *99
circulate *25 n21
cite *89 c85 n92 o76 q97
claim *72 >at86 >in61 c80 e86 n48 o69 t85 v74
clarify *55 c52 n42 t73
clear *46 >to73 c73 n8 t76 v19
come *4 >aboard27 >after1 >against+51 >amid2 >around22 >as3 >at0 >down1 >during1 >from+3 >in0 >into0 >of1 >off1 >on1 >out+13 >over22 >through1 >to1 >under+17 >up+12 >with5 c1 e0 i0 n2 o0 q2 w1
comment *22 >about+61 >for18 >on+54 e5 n24 o7 t61 v7
commit *8 >to+32 c3 i3 n2 v1
compar *15 >to1 >with1 n55 v8
compare *27 n25
complain *81 >about+74 >of91 >to93 t88 w41
concede *82 >in91 c91 e66 n61 t90
conclude *80 c77 n66 o72 q94 t87 v52
condemn *64 n57 q82 v82
confirm *64 c61 e82 n51 t93 v56
congratulate *53 c41 n62
consider *35 c41 e18 n36 o19 v47 w39
contemplate *63 n54 o81
contend *58 >with29 t88
continue *24 >in37 >on10 >to8 >until10 >with37 c4 e69 i1 n16 o3 q81 t62 v21
contradict *38 c19 n40
contrast *32 >between13 >with23 c41 n51
convince *61 c80 n54 t64 v78
count *17 >in9 >on+26 e4 n37 v12
creat *6 >at3 >in53 c2 e3 n5 v1
credit *57 n73
criticize *77 c78 e51 v80
debate *19 >in9 >on17 e5 n17 o9 v56 w34
decide *35 >against34 >not71 >on14 >over18 >to34 c43 e34 i43 n21 v8 w29
declar *75 >for63 >in94 >on88 c59 e95 n60 q88 t92 v58
declare *69 n61 q88
declin *67 >for59 >to72 c59 e39 i81 n43 o59
decry *93 c97 n99 o72
dedicate *31 >to15 i15 n44 v44
deem *64 c65 n68 v71
defend *59 c58 e55 n63 o30
define *30 n18 w65
deliver *22 >at11 >on6 >to11 c16 e7 n30 v5
demand *42 c37 e31 n52 t55
demonstrate *29 c52 e12 n10 o15 t70
denounce *82 c69 n87 v73
deny *52 c50 e81 n45 o51 t84 v23
deride *86 n95 v74
describe *79 >as70 c88 e71 n80 o71 v69 w94
design *22 i28 v17
detail *50 c75 n40
determin *33 i38 n8 t52 v37
devot *32 >to16 i38 n33 v41
disagree *38 >on+55 >with+40 e13
disavow *53 c41 e77 n51
disclose *54 c52 v41
discuss *60 c63 n61 o24 v30 w80
dismiss *78 c71 e39 n87 v65
disparage *50 c75 n40
display *42 n58 w21
dispute *88 e94 n82
distance *58 c86 n46
divide *11 >in5 c4 e3 n1 o4 v31
document *56 >under28 c53 n78 v78
double *28 >down+51 n9
downplay *44 c22 n49
draw *16 >from5 >in7 >on7 c2 n21 o29 v11
dub *67 q83 v58
dwell *75 >on+75
echo *64 c53 e82 n52 o57 t82 v78
email *28 >to14 c14 e11 n45 o11
embrace *26 >of+42 c25 e22 n24 v9
emphasize *75 c88 n64 t81
encourage *36 c68 e18 n33
endorse *62 >in56 c65 n60 o90 v71
enjoy *29 >in11 c51 e11 n25 o39
envision *78 n59 w89
estimate *38 >at44 c15 e44 n9 o69 t85
expand *3 >beyond2 >in1 >on+34 c1 n2 o1 v1
expect *68 e61 i56 n52 o59 t59 v83
explain *82 >to93 c53 e98 i41 n76 q93 t97 v41 w85
explore *60
expose *28 c39 n29 v9
express *84 c61 n92
favor *31 >by+66 c16 o27 v33
fear *55 c46 n58 t82
feature *15 >in33 c6 n7 v46
feel *31 >about52 >for40 >like20 c40 n32 o32 q8 t33
fight *3 >about+52 >against2 >for0 >in1 >on1 c1 e1 i12 n0 o2
figure *28 >in11 >out+36 n14 t39
fil *25 >against10 >for12 >in28 >on10 c10 n47 v14
find *35 >in27 >on17 >out34 c32 e45 i17 n23 o14 q54 t78
fire *24 >at+50 >in12 c37 n19 o37 v14
float *38 e19 n63 v19
focu *22 >from11 >on+25 e9 i61 n4 o11
focus *28 >on+34 n23 o31 v19
focuse *50 >on+60 n25
foresee *99
forget *40 t36 v45
frame *50 n56
grant *10 e3 n6 v37
guess *45 c38 n48 t48 w48
hail *67
hammer *31 n46 v15
hate *27 c36 e17 n38 o11
highlight *51 c64 n55 o20 v40 w40
hint *71 >at+74 t61
hope *59 >for+63 >of+38 >on54 c76 e26 i68 n51 o52 t63
identify *40 >as44 >with+40 c29 n49 o20 v28
ignor *29 c31 e14 o10 v42
ignore *28 c14 e11 n37
illustrate *38 n39
imagin *63 c65 n81
imply *65 c61 t79
impress *45 e23 v66
include *4 >as2 >by2 >in1 >of2 >on1 >with2 c5 e26 n3 o11 q1 v1 w22
indicate *79 c77 e80 n62 t86
insist *88 >on+43 >to94 c95 e95 t96
insult *75 n88
intend *29 e26 i17 n65 v46
interject *67 e33 q89
interpret *63 n81 v71
introduce *32 >in16 >to16 c44 n33 v30
invit *18 n12 v37
invoke *44 c48 n43
issue *25 >in7 c8 n47 o13 t10 v11
jab *75 n88
joke *80 >about+92 >with65 e52 q92 t92
judge *43 >from21 n57
justify *40 c70 n47 v16
knock *25 >down13 >out13 c38 e13 n41
know *46 >about+24 >as+43 >for+38 >to39 c50 e29 i70 n29 o32 t50 v74 w47
label *67 >as+83 q47
laid *40 >off45 >out+68 n20 v13
lambast *83 n73 v92
lament *99
lash *86 >at+95 >out+74
laugh *16 >at8 >off33 e26 o5
lay *53 >off+61 >out+87 c41 n26
learn *43 >about47 >from12 >in64 >of+57 c54 e37 n30 t66 v17 w57
like *36 c10 e27 i51 q43
liken *75 >to70 n79
line *27 >up+41 >with13 v13
list *64 >on57 c82 n77 v47
look *27 >at+24 >for+22 >into22 >like+20 >out14 >over11 >to+34 c26 e5 i56 o21
love *43 c21 i77 n31 o21
maintain *20 c3 n15 t54 v7
make *13 >about6 >as6 >by1 >during5 >for16 >in2 >on6 >up1 >while6 >with6 c9 e2 n16 o1 q3 t23 v5
mean *10 >for13 >of5 c4 e21 i13 n1 o1 t16 v38
measure *30 n12 v37
mention *72 >above49 >in61 c86 e61 n76 o89 t69 v58
mock *76 c88 e88 n80
mount *22 c9 n28
mull *99
muse *99 >about+99
name *47 >for16 c30 n52 q59 v50
nominate *22 c2 n26 v59
note *95 >in+99 c88 e99 n90 q98 t98 v73 w98
notice *45 c73 n27 v48
observe *80 e90 n65
offer *48 >for24 >in49 c43 e24 i62 n53 o49 q49 v20
open *12 >in3 >up+52 e6 n3 v5
opin *75
oppose *49 >to20 c50 e71 i24 n52 o33 q40 v50
opt *33 >not17 >out17 i44
order *77 n71 t92
outlin *53 n59 w77
paint *33 n37
pass *22 >along+41 >around11 >by11 >from11 >in6 >on9 >out9 >through7 >to11 >with+49 c27 e9 n29 q24 v34
peg *99
perceive *20 i35 n27 v8
persuad *50 n45
persuade *41
plan *23 >for9 >to11 c9 e29 i27 n4 v36
play *4 >down+45 >during2 >for1 >in1 >on1 >out1 >to2 >with21 c1 e1 n0 o1 v1
plead *67 >with56 n63
pledge *37 >to64 c7 i52 n19 t82
point *77 >out+92 >to+73 >toward38 >up63 i71 n69 v38
poke *99
portray *72 c69 n77 v63
posit *99
position *18 i9 n29 v4
post *48 >on+45 >to24 c28 e59 n54 q79 v30
praise *81 c80 n84 v41
preach *75 n88
predict *74 c83 e59 n53 t88 w62
prefer *53 >not81 c52 e41 i61 n48
present *38 c47 e19 n35 v47
press *35 >about+68 >for+41 e34 n30 v31
proclaim *75 n70
prohibit *44 n54
project *44 n35 v70
promise *73 >of+69 >to95 c89 e43 i72 n86 t91
promot *27 c63 n26
promote *60 n55
propose *53 c51 e51 i68 n48 o75 t84 v23
protest *26 >at11 >outside13 c11 n35
prove *14 >to6 c21 e7 i31 n7 o5 t23 v6
provide *15 >to18 c35 e5 n11 o7 v29
publish *18 >in3 c20 n28 q47 v4
pump *75 n63
push *33 >against+52 >during17 >for+60 >in17 >on+38 >through11 c42 e6 i47 n23 v46
put *14 >by26 >down7 >in3 >on16 >out+33 >up5 c5 e7 i7 n16 o18 q6
question *71 >about+60 >in60 c49 e63 n75 o28 v68 w90
quip *75 q88
quot *60 c55 n71 v30
rail *87 >against+85
rattle *50 >off+75 n63 v17
read *39 >from19 c25 e69 n31 o13 q46
reaffirm *83 n78 t92
realize *54 c44 t58
reassure *43 n27
rebuff *50 >at75 n38
rebuke *86 c93 n79
rebut *78 n76
recall *83 e81 n85 o73 q92 w81
recite *75 n70
recognize *48 c49 e24 n39 o49 t73 v49
recommend *46 c48 e48 n33 o48 t65 v49
recount *78 c51 n94
refer *69 >to+73 i77 n40 v35
reference *50
reflect *13 >on+36 c21 e7 n8 v4
refuse *65 e38 i67 n72
regard *27 >as51 c13 n18 v51
regret *38 c19 e44 o19
reiterate *89 c95 n83 t96
reject *64 c43 n66 t82 v90
relish *99
remark *83 >upon+93 e81 q92
remember *67 e63 n76 o56 t39 v89 w87
remind *79 c63 n89
renew *29 c23 v40
renounce *60 n53
repeat *41 e71 n49 v9
reply *82 >to44 e90 n94 q97
report *65 >about+83 >at83 >by12 >from11 >in66 >on62 >to83 c58 e81 n75 o39 q88 t81 v62
repudiate *67
request *43 n46 v55
require *13 c3 n11 o4 t57
resist *43 n44 o46
resonate *22 >across11 >with49 n11
respond *49 >by16 >to+43 >with+62 e60 i33 n42 o19 q83 t87 v50
restrict *32 n44 v9
rethink *60 n30
return *5 >after2 >from2 >to+5 c21 e1 i2 n1 o2 v1
retweet *54 c77 n56 v52
reveal *69 >in34 c72 e70 n65 t88 v67 w63
right *16 e8 n39 v11
rip *44 >into47 c47 n58 v22
roll *10 >in4 >into5 >out+32 c5 n3 o5
rul *50 n75 o25 t57
rule *25 >on13 >out+32
savage *60
saw *24 >as10 >in37 >on37 c13 o10 t50
say *94 >about+75 >after99 >as89 >at95 >because97 >before98 >by98 >despite97 >during91 >for99 >from98 >in97 >into97 >not72 >of96 >on96 >over97 >while97 >with+99 c93 e97 n95 o73 q93 t93 v93 w80
see *34 >as+28 >for45 >in24 >since21 c30 e8 n39 o11 q24 t61 v42 w22
seek *41 >out17 >to46 c26 i47 n40 o22 q47 v21
seem *57 >as43 >like73 >to63 c60 e16 i62 n53 o61
seize *16 >on+24 >upon26 n3 v8
send *6 >by28 >from3 >in3 >out+24 >to1 c1 o1 v0
sentence *27 >to14 n42 v22
share *30 >in15 >with33 c66 e40 n23 o15 v36
shock *36 v47
shout *63 >down57 >from82 e47 o32 q81
show *54 >in21 >off42 >to52 >up4 c63 e39 i52 n65 o28 q15 t65 v70 w45
shrug *57 >off+64
side *67 >with+81
sign *22 >into36 >on13 >up8 c18 n33
signal *65 n52 t88
single *63 >out+75 n31
slam *72 c81 n76
sound *48 >like11 >off+74 c49 e49 n59 o59
spar *57 >over+83 e29
speak *20 >about+83 >against28 >as35 >at+12 >because10 >before7 >for14 >from7 >in11 >of+73 >on+7 >out+47 >to+9 >up28 >with+8 c5 e2 i57 n4 o16
speculate *73 >about+86 >on61 e61 t91
spell *75 >out+88 n63
split *15 >between6 >on+55 e5 n5
spot *27 n22 v14
stand *14 >at3 >behind6 >beside7 >by+48 >down7 >for+33 >in8 >on21 >out3 >up3 >with21 e3 n18
state *64 >in+86 >of82 >with32 c75 e55 i57 n55 o13 q90 t91 v57
stick *17 >by33 >to+26 >with15 i8 n7
stress *88 c94 t97
strike *22 >by11 >down+43 n19
sue *33 n30
sued *25 >after13 e13 n36 v38
suggest *84 >in+78 >on92 c82 e81 n57 o94 q94 t93
support *31 >from16 >in41 >on16 c26 e39 o51 q41 v39
surface *27 >as64 >in39 e8
surprise *31 n44 t41 v26
suspect *29 >of11 e14 n14 o10 t80 v31
talk *59 >about+72 >at53 >of+74 >on+64 >over29 >to29 >up+70 >with45 c54 e54 n32 o29 v54
tell *86 >of43 >to68 c78 e41 n90 o68 q74 v56 w68
testify *33 >before27 >in42 e44
thank *80 c77 n81
think *43 >about+49 >for21 >in21 >of+37 c50 e42 n26 o29 q27 t56 v31
threaten *51 c26 i65 n34
thrill *60 v55
tick *33 >off+73 n17
title *67 n58 q61
touch *27 >on+57 n9
tout *96 c99 n95
trash *60
trumpet *50
turn *9 >against+45 >around2 >down23 >for4 >from20 >in2 >into1 >off3 >on15 >out0 >over1 >to+22 >up2 c17 e1 i2 n13 o2 v11
tweet *84 >about67 >after74 >at74 >on95 >out+92 c94 e86 n89 q98 t67 w67
underscor *33 n42
underscore *46 n36 t58
understand *26 c22 e25 n24 o13 t22 w43
unleash *27 n32
unveil *38 n48
upset *42 c46 n23
urge *81
utter *99
veto *50
view *38 >as46 >through19 c29 n49 v36
voice *71 c85 n76
vote *23 >against+50 >at6 >for+29 >in+18 >on4 e2 i45 n34 o8 v7
vouch *99 >for+99
vow *93 >not97 >to89 e96 i91 n97 t96
want *34 >in17 >to21 c41 e26 i35 n35 o28 q10 v67 w42
warn *91 >about70 >against+96 >of+85 >on95 c96 e95 n85 q96 t99 v76
watch *8 >as29 >from4 >in4 >on4 c24 e2 n7 o4 w4
weigh *24 >in+38 >on12 n6
welcom *33 c67 e17 n26
withdraw *19 >from5 n34 v9
witness *50 n67
wonder *83 e94 w84
word *60 v55
worry *61 >about+59 c78 e25 n65 t75 v62
write *82 >about+69 >after66 >at53 >by41 >for53 >in92 >of93 >off33 >on+82 >to74 c72 e99 n77 o41 q87 t87 v35 w66
yell *64 q81
zero *60 >in+60
~adamant *75 t90
~alleged *26 c19 n20 t70
~angry *16 >about+55 >at+46 c4 e5 n4 o5
~articulated *75 n90
~aware *47 >of+37 t66
~clear *13 >from25 >in25 >of7 c2 e2 n9 o21 t20 w25
~co-sponsored *50 n57
~concerned *39 >about+38 >with+40 e20 n45 t54
~confident *50 >in+83 c25
~critical *16 >for6 >of+59 c5 e4 i4 n2
~disliked *60 >by64 n55
~eager *47 i53
~enamored *75 >of+90
~happy *25 >about38 e13 i36
~hopeful *25 >about+63 c14 e10 o13 t42
~informed *57 n83
~interested *25 >in+32 e13 o13
~obvious *20 c10 e48 n4 o10
~optimistic *33 c17 t53
~outraged *60 e64
~preferred *44 c65 n30
~promising *64 >to82 e32 i70 n56
~proud *29 >of+42 i14 n11
~referenced *99
~revered *99
~scared *33 e21 w42
~skeptical *33 >about+61 >of+78 e8 n10
~supportive *36 >of+68 n10
~unclear *24 e8 o28 w27
~wary *50 >of+80 n25
~willing *23 >to9 i26`
